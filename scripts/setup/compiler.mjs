// Builds the compiler into dist/ when its sources are not those of the last build.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inFolderBeside } from "./cache.mjs";
import { bundleCommandLine } from "./bundles/command-line.mjs";
import { notices } from "./bundles/notices.mjs";
import { bundleRuntime } from "./bundles/runtime.mjs";
import { bundleGraphPage } from "./graph-page.mjs";
import { lastLines, run } from "./run.mjs";
import { seconds, SetupProblem } from "./say.mjs";

const sourceFolders = ["grammar", "src"];
const otherFolders = ["scripts/setup/bundles"];
const settings = ["package.json", "tsconfig.json", "tsconfig.build.json"];
/** What TypeScript does not copy, and the program reads: the pages of errors, above all. */
const isAsset = (name) => !/\.(ts|tsx|mts)$|\btsconfig\.json$/.test(name);
const leftOut = /^src\/(vscode|playground)(\/|$)/;

/** One word for the state of all sources: it changes when a file is added, changed or removed. @param {string} root */
export function sourcesState(root) {
  const hash = createHash("sha256");
  for (const file of [
    ...settings,
    ...[...sourceFolders, ...otherFolders].flatMap((folder) => filesBelow(root, folder)),
  ]) {
    const stat = fs.statSync(path.join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${stat?.size} ${stat?.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(root, folder) {
  if (!fs.existsSync(path.join(root, folder))) return [];
  const files = [];
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (leftOut.test(file)) continue;
    if (entry.isDirectory()) files.push(...filesBelow(root, file));
    else files.push(file);
  }
  return files.sort();
}

/** @param {string} root @param {ReturnType<typeof import("./say.mjs").speaker>} speak */
export async function buildCompiler(root, speak) {
  const started = Date.now();
  speak.line("Building the compiler");
  const dist = path.join(root, "dist");
  await inFolderBeside(path.join(root, "node_modules"), async (folder) => {
    const fresh = path.join(folder, "dist");
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const result = await run(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", fresh], {
      cwd: root,
    });
    if (!result.ok)
      throw new SetupProblem(
        `The sources have errors, so the compiler was not built:\n${lastLines(result.output, 20)}`,
      );
    const bundles = [await bundleCommandLine(root, fresh), await bundleRuntime(root, fresh)];
    fs.writeFileSync(path.join(fresh, "THIRD-PARTY-NOTICES.txt"), notices(root, bundles));
    for (const file of sourceFolders.flatMap((name) => filesBelow(root, name))) {
      if (!isAsset(file)) continue;
      fs.mkdirSync(path.dirname(path.join(fresh, file)), { recursive: true });
      fs.copyFileSync(path.join(root, file), path.join(fresh, file));
    }
    await bundleGraphPage(root, path.join(fresh, "graph-page.js"));
    const main = path.join(fresh, "src", "cli", "main.js");
    if (fs.existsSync(main)) fs.chmodSync(main, 0o755);
    if (fs.existsSync(dist)) fs.renameSync(dist, path.join(folder, "old"));
    fs.renameSync(fresh, dist);
  });
  speak.line(`  built in ${seconds(started)}`);
}
