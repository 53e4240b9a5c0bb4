// All of the set-up of a clone, in order. Each part looks first whether it has anything to do.
import fs from "node:fs";
import path from "node:path";
import { tag, withLock } from "./cache.mjs";
import { buildCompiler, sourcesState } from "./compiler.mjs";
import { ensureNative } from "./native.mjs";
import { ensurePackages, packagesProblem } from "./packages.mjs";
import { seconds } from "./say.mjs";
import { nativeState, readStamp, writeStamp } from "./stamp.mjs";

/**
 * @param {string} root the clone
 * @param {ReturnType<typeof import("./say.mjs").speaker>} speak
 */
export async function setUp(root, speak) {
  if (isDone(root)) return speak.line(readyLine(root));
  const started = Date.now();
  await withLock(
    `clone-${tag(root)}`,
    () => speak.line("Waiting for another set-up of this clone"),
    async () => {
      await ensurePackages(root, speak);
      await ensureTraining(root, speak);
      await ensureCompiler(root, speak);
    },
  );
  speak.line(`${readyLine(root)}, in ${seconds(started)}`);
}

const packageFolder = (root) => path.join(root, "node_modules", "@tensorflow", "tfjs-node");

function isDone(root) {
  const stamp = readStamp(root);
  return (
    packagesProblem(root) === "" &&
    stamp.native === nativeState(packageFolder(root)) &&
    stamp.sources === sourcesState(root) &&
    hasDist(root)
  );
}

const readyLine = (root) => `Set up: packages, TensorFlow ${readStamp(root).tensorflow}, compiler`;

async function ensureTraining(root, speak) {
  const folder = packageFolder(root);
  const state = nativeState(folder);
  if (state !== "" && readStamp(root).native === state) return;
  const step = await ensureNative(folder, speak);
  writeStamp(root, { native: nativeState(folder), tensorflow: step.tensorflow });
  speak.line(
    `One training step with TensorFlow ${step.tensorflow} took ${step.milliseconds} ms, loading included`,
  );
}

async function ensureCompiler(root, speak) {
  const state = sourcesState(root);
  if (readStamp(root).sources === state && hasDist(root)) return;
  await buildCompiler(root, speak);
  writeStamp(root, { sources: state });
}

const hasDist = (root) => fs.existsSync(path.join(root, "dist"));
