import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { madeModules } from "./made-modules.mjs";
import { laterParts, standIns } from "./stand-ins.mjs";

/** Every file of the page lies beside it, and it opens from a disk: scripts are classic, workers come as text. */
export async function buildPlayground(root, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const source = path.join(root, "src", "playground");
  const options = {
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    // For TypeScript's own settings of these folders, which are those of the whole project.
    tsconfigRaw: {},
    inject: [path.join(source, "stand-ins", "globals.ts")],
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "file" },
    assetNames: "[name]",
    outdir: out,
    plugins: [standIns(root), madeModules(root)],
  };
  const later = (name) => path.join(source, "later", `${name}.ts`);
  const worker = async (name, file, entry) => {
    const result = await build({ ...options, entryPoints: [entry], write: false });
    const { text } = result.outputFiles.find((output) => output.path.endsWith(".js"));
    writeFileSync(path.join(out, file), asScript(name, text));
  };
  await Promise.all([
    worker("trainer", "trainer.js", path.join(source, "training", "worker.ts")),
    worker(
      "editorWorker",
      "editor-worker.js",
      path.join(root, "node_modules", "monaco-editor", "esm", "vs", "editor", "editor.worker.js"),
    ),
    build({
      ...options,
      entryPoints: { playground: path.join(source, "main.ts") },
      plugins: [laterParts(root), ...options.plugins],
    }),
    build({
      ...options,
      entryPoints: { data: later("data"), elk: later("elk"), prettier: later("prettier") },
    }),
  ]);
  cpSync(path.join(source, "page"), out, { recursive: true });
  return readdirSync(out).map((name) => ({ name, bytes: readFileSync(path.join(out, name)).length }));
}

/** Beside each file, what a server sends of it to a browser that takes Brotli; as small as it gets. */
export function compressPlayground(out) {
  return readdirSync(out).map((name) => {
    const packed = brotliCompressSync(readFileSync(path.join(out, name)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    });
    writeFileSync(path.join(out, `${name}.br`), packed);
    return { name, bytes: packed.length };
  });
}

/** A page from a disk may not start a worker from a file, but may make one of a text. */
function asScript(name, code) {
  return `(globalThis.mcnnParts ??= {}).${name} = ${JSON.stringify(code)};\n`;
}
