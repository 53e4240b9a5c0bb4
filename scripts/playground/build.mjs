import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { madeModules } from "./made-modules.mjs";
import { standIns } from "./stand-ins.mjs";

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
    plugins: [standIns(root), madeModules(root)],
  };
  const worker = async (entry) => {
    const result = await build({ ...options, entryPoints: [entry], outdir: out, write: false });
    return result.outputFiles.find((file) => file.path.endsWith(".js")).text;
  };
  const [trainer, editorWorker] = await Promise.all([
    worker(path.join(source, "training", "worker.ts")),
    worker(path.join(root, "node_modules", "monaco-editor", "esm", "vs", "editor", "editor.worker.js")),
  ]);
  writeFileSync(path.join(out, "trainer.js"), asScript("trainer", trainer));
  writeFileSync(path.join(out, "editor-worker.js"), asScript("editorWorker", editorWorker));
  await build({ ...options, entryPoints: { playground: path.join(source, "main.ts") }, outdir: out });
  cpSync(path.join(source, "page"), out, { recursive: true });
  return readdirSync(out).map((name) => ({ name, bytes: statSync(path.join(out, name)).size }));
}

/** A page from a disk may not start a worker from a file, but may make one of a text. */
function asScript(name, code) {
  return `(globalThis.mcnnWorkers ??= {}).${name} = ${JSON.stringify(code)};\n`;
}
