import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { icon } from "./icon.mjs";
import { contentTypes, vsixManifest } from "./manifest.mjs";

const copied = ["package.json", "README.md", "language-configuration.json", "snippets"];

/** Puts the extension together in `out/extension`, and packs it beside. */
export async function packageExtension(root, out) {
  const source = path.join(root, "src", "vscode");
  const folder = path.join(out, "extension");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(path.join(source, name), path.join(folder, name), { recursive: true });
  mkdirSync(path.join(folder, "syntaxes"));
  cpSync(
    path.join(root, "grammar", "mcnn.tmLanguage.json"),
    path.join(folder, "syntaxes", "mcnn.tmLanguage.json"),
  );
  cpSync(path.join(root, "src", "lint", "config.schema.json"), path.join(folder, "config.schema.json"));
  mkdirSync(path.join(folder, "images"));
  writeFileSync(path.join(folder, "images", "icon.png"), icon());
  await bundle(source, path.join(folder, "dist"));
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const names = filesBelow(folder);
  const contents = Object.fromEntries(
    names.map((name) => [`extension/${name}`, readFileSync(path.join(folder, name))]),
  );
  const text = (content) => new TextEncoder().encode(content);
  // The same sources give the same bytes.
  const zip = zipSync(
    {
      "extension.vsixmanifest": text(vsixManifest(manifest)),
      "[Content_Types].xml": text(contentTypes(names)),
      ...contents,
    },
    { level: 9, mtime: new Date(2000, 0, 1) },
  );
  const file = path.join(out, `${manifest.name}-${manifest.version}.vsix`);
  writeFileSync(file, zip);
  return { file, bytes: zip.length, names };
}

async function bundle(source, outdir) {
  const options = {
    bundle: true,
    minify: true,
    legalComments: "none",
    logLevel: "error",
    outdir,
    tsconfigRaw: {},
  };
  const node = {
    ...options,
    platform: "node",
    target: "node20",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
  };
  await Promise.all([
    build({ ...node, entryPoints: [path.join(source, "extension.ts")], external: ["vscode"] }),
    build({ ...node, entryPoints: [path.join(source, "server.ts")] }),
    build({
      ...options,
      platform: "browser",
      target: "es2022",
      format: "iife",
      entryPoints: { panel: path.join(source, "webview", "main.ts") },
    }),
  ]);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}
