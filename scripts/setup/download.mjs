// The second way to the native library: the script with which tfjs-node itself downloads it, in a copy of its
// package, so that the package stays as it was until all is there. It has no limit of time of its own.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inFolderBeside, sizeOf } from "./cache.mjs";
import { lastLines, run } from "./run.mjs";
import { megabytes, seconds, SetupProblem } from "./say.mjs";

const reachedWithin = 15;
// Long enough for compiling its addon, which shows nothing, where there is none ready made.
const stalledAfter = 90;

/** Makes the folders `deps` and `lib` of tfjs-node in `into`. @param {Parameters<typeof import("./wheel.mjs").buildFromWheel>[0]} task */
export async function downloadOwn({ packageFolder, into, speak }) {
  const started = Date.now();
  speak.line("Trying tfjs-node's own download");
  // Beside the package, where it finds the packages it depends on.
  await inFolderBeside(path.dirname(path.dirname(packageFolder)), async (folder) => {
    const copy = path.join(folder, "tfjs-node");
    fs.cpSync(packageFolder, copy, {
      recursive: true,
      filter: (file) => !["deps", "lib"].includes(path.relative(packageFolder, file)),
    });
    const before = sizeOf(copy);
    let size = before;
    let grewAt = started;
    const result = await run(process.execPath, ["scripts/install.js"], {
      cwd: copy,
      env: { ...process.env, PATH: [...toolFolders(packageFolder), process.env.PATH].join(path.delimiter) },
      watch(elapsed) {
        const now = sizeOf(copy);
        if (now !== size) [size, grewAt] = [now, Date.now()];
        if (elapsed > reachedWithin * 1000 && now - before < 1e5)
          return `its host does not answer within ${reachedWithin} s`;
        if (Date.now() - grewAt > stalledAfter * 1000) return `nothing arrived for ${stalledAfter} s`;
        speak.progress(`  ${megabytes(now - before)}`);
      },
    });
    const complete = ["deps", "lib"].every((name) => fs.existsSync(path.join(copy, name)));
    if (!result.ok || !complete || findAddon(copy) === undefined)
      throw new SetupProblem(
        `tfjs-node's own download did not work: ${result.stopped || reason(result.output)}`,
      );
    for (const name of ["deps", "lib"]) fs.renameSync(path.join(copy, name), path.join(into, name));
  });
  speak.line(`  downloaded in ${seconds(started)}`);
}

/** @param {string} packageFolder */
export function findAddon(packageFolder) {
  for (let version = 9; version >= 3; version--) {
    const file = path.join(packageFolder, "lib", `napi-v${version}`, "tfjs_binding.node");
    if (fs.existsSync(file)) return file;
  }
  return undefined;
}

function reason(output) {
  if (/ENOTFOUND|EAI_AGAIN/.test(output)) return "the name of its host cannot be resolved";
  if (/ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET/.test(output))
    return "its host cannot be reached";
  return `its own words:\n${lastLines(output, 5)}`;
}

/** The install script calls node-pre-gyp by its name, as npm would offer it. */
function toolFolders(packageFolder) {
  const require = createRequire(path.join(packageFolder, "package.json"));
  try {
    const tool = path.dirname(require.resolve("@mapbox/node-pre-gyp/package.json"));
    return [path.join(path.dirname(path.dirname(tool)), ".bin"), path.join(tool, "bin")];
  } catch {
    return [];
  }
}
