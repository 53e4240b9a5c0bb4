// Bundles the command line, split so that a command opens few files, and none that it does not need.
import fs from "node:fs";
import path from "node:path";
import { settings } from "./settings.mjs";

const entries = ["main.ts", "trainer/register.ts", "trainer/resolve-hook.ts"];

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
  const bundle = (more) =>
    build({
      ...settings,
      absWorkingDir: root,
      entryPoints: entries.map((entry) => path.join(source, entry)),
      outbase: source,
      outdir: path.join(dist, "src", "cli"),
      chunkNames: "chunks/[name]-[hash]",
      splitting: true,
      ...more,
    });
  const { metafile: apart } = await bundle({ write: false });
  const { metafile } = await bundle({ plugins: [loadsWholes(root, apart)] });
  return metafile;
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
