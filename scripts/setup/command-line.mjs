// Bundles the command line, split so that a command opens few files, and none that it does not need. Packages that are
// one file already, or of which there may be one only, stay outside.
import fs from "node:fs";
import path from "node:path";

const entries = ["main.ts", "trainer/register.ts", "trainer/resolve-hook.ts"];
const outside = ["#setup/*", "mcnn/*", "@tensorflow/*", "@resvg/*", "elkjs", "prettier", "tsx"];

/**
 * What every command loads, and what every command loads that reads specs. A file is split off for each set of commands
 * that share it, and opening files takes longer than what is in them: whoever needs more than a few of these modules
 * gets the whole.
 */
const wholes = ["src/cli/program.ts", "src/cli/actions/check.ts"];

/**
 * In place of the compiled files of the command line and of the language server.
 * @param {string} root @param {string} dist
 */
export async function bundleCommandLine(root, dist) {
  const { build } = await import("esbuild");
  for (const room of ["cli", "lsp"])
    fs.rmSync(path.join(dist, "src", room), { recursive: true, force: true });
  const source = path.join(root, "src", "cli");
  const bundle = (settings) =>
    build({
      absWorkingDir: root,
      entryPoints: entries.map((entry) => path.join(source, entry)),
      outbase: source,
      outdir: path.join(dist, "src", "cli"),
      chunkNames: "chunks/[name]-[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: outside,
      // Not minified: a stack names functions as the sources do, at little cost in time.
      legalComments: "none",
      banner: { js: requireForScripts },
      metafile: true,
      tsconfigRaw: {},
      logLevel: "error",
      ...settings,
    });
  const { metafile: apart } = await bundle({ write: false });
  const { metafile } = await bundle({ plugins: [loadsWholes(root, apart)] });
  const packages = packagesIn(Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const notices = packages.map((name) => notice(path.join(root, "node_modules", name)));
  fs.writeFileSync(path.join(dist, "THIRD-PARTY-NOTICES.txt"), `${noticesTitle}\n\n${notices.join("\n")}`);
}

/** Has each module that is loaded on demand import the wholes of which it needs something. */
function loadsWholes(root, { outputs }) {
  const byEntry = new Map(Object.values(outputs).map((output) => [output.entryPoint, output]));
  const needed = (output) => {
    const chunks = new Set([output]);
    for (const { imports } of chunks)
      for (const { path: name, kind } of imports)
        if (kind === "import-statement" && name in outputs) chunks.add(outputs[name]);
    return new Set([...chunks].flatMap(({ inputs }) => Object.keys(inputs)));
  };
  const [always, forSpecs] = wholes.map((name) => needed(byEntry.get(name)));
  const parts = [always, new Set([...forSpecs].filter((file) => !always.has(file)))];
  const added = new Map();
  for (const [entry, output] of byEntry) {
    if (entry === undefined) continue;
    const needs = needed(output);
    const isShared = (part) => [...part].filter((file) => needs.has(file)).length > part.size / 100;
    const shared = wholes.filter((_, i) => isShared(parts[i]));
    const lines = shared
      .filter((name) => !needs.has(name))
      .map((name) => `import ${JSON.stringify(path.join(root, name))};`);
    added.set(path.join(root, entry), `\n${lines.join("\n")}`);
  }
  return {
    name: "loads-wholes",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const more = added.get(file);
        return more && { contents: fs.readFileSync(file, "utf8") + more, loader: "ts" };
      });
    },
  };
}

/** Packages that are scripts call `require` for Node's own modules. */
const requireForScripts =
  'import { createRequire as createRequireForScripts } from "node:module"; const require = createRequireForScripts(import.meta.url);';

const noticesTitle =
  "The command line of mcnn contains these packages, under the licences that follow their names.";

/** Names of packages, each once, in order. */
function packagesIn(files) {
  const names = files.map(
    (file) => /^node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(file)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function notice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = fs.readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), "utf8").trim());
  return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
