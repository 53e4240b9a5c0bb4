// Bundles the runtime, whose many small files a generated program would open one by one.
import fs from "node:fs";
import path from "node:path";
import { settings } from "./settings.mjs";

/** In place of the compiled files of the runtime, whose declarations stay. @param {string} root @param {string} dist */
export async function bundleRuntime(root, dist) {
  const { build } = await import("esbuild");
  const folder = path.join(dist, "src", "runtime");
  for (const name of fs.readdirSync(folder, { recursive: true }))
    if (name.endsWith(".js")) fs.rmSync(path.join(folder, name));
  const { metafile } = await build({
    ...settings,
    absWorkingDir: root,
    entryPoints: [path.join(root, "src", "runtime", "index.ts")],
    outfile: path.join(folder, "index.js"),
  });
  return metafile;
}
