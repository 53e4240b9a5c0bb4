// Makes `@tensorflow/tfjs-node` load: three ways, and a training step as the proof of each.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inFolderBeside, linkTree, openCache, withLock } from "./cache.mjs";
import { downloadOwn, findAddon } from "./download.mjs";
import { isMusl, tfjsNode, wheelForThisMachine } from "./pins.mjs";
import { lastLines, run } from "./run.mjs";
import { SetupProblem } from "./say.mjs";
import { buildFromWheel } from "./wheel.mjs";

/**
 * The ways that this machine has, in the order in which they are tried. MCNN_NATIVE names one to keep to.
 * @returns {{name: string, key: string, make: typeof buildFromWheel}[]}
 */
function waysHere() {
  const machine = `tfjs-node-${tfjsNode}-${process.platform}-${process.arch}`;
  const wheel = wheelForThisMachine();
  const ways = [{ name: "download", key: `${machine}-download`, make: downloadOwn }];
  if (wheel) ways.push({ name: "wheel", key: `${machine}-wheel-${wheel.version}`, make: buildFromWheel });
  const only = process.env.MCNN_NATIVE;
  const chosen = only ? ways.filter((way) => way.name === only) : ways;
  if (chosen.length === 0)
    throw new SetupProblem(
      `MCNN_NATIVE is "${only}"; here it can be: ${ways.map((way) => way.name).join(", ")}.`,
    );
  return chosen;
}

/**
 * @param {string} packageFolder
 * @returns {Promise<{ok: true, tensorflow: string, milliseconds: number} | {ok: false, reason: string}>}
 */
export async function trainStep(packageFolder) {
  if (findAddon(packageFolder) === undefined) return { ok: false, reason: "its native library is not there" };
  const script = fileURLToPath(new URL("train-step.mjs", import.meta.url));
  const result = await run(process.execPath, [script, packageFolder], {
    watch: (elapsed) => (elapsed > 120_000 ? "it did not end within 120 s" : undefined),
  });
  if (result.ok) return { ok: true, ...JSON.parse(result.stdout.trim().split("\n").at(-1) ?? "{}") };
  if (result.signal === "SIGILL")
    return { ok: false, reason: "this processor lacks instructions that TensorFlow needs (AVX)" };
  return { ok: false, reason: result.stopped || `it cannot train:\n${lastLines(errorOf(result.output))}` };
}

/** Of an error with its stack, the part before the stack. */
function errorOf(output) {
  const lines = output.split("\n");
  const start = lines.findIndex((line) => /Error:/.test(line));
  const end = lines.findIndex((line, index) => index > start && /^\s+at /.test(line));
  return start < 0 ? output : lines.slice(start, end < 0 ? undefined : end).join("\n");
}

/**
 * @param {string} packageFolder the folder of the tfjs-node package
 * @param {ReturnType<typeof import("./say.mjs").speaker>} speak
 */
export async function ensureNative(packageFolder, speak) {
  const first = await trainStep(packageFolder);
  if (first.ok) return first;
  const missing = missingPackages(packageFolder);
  if (missing.length > 0)
    throw new SetupProblem(
      `@tensorflow/tfjs-node depends on packages that are not there: ${missing.join(", ")}.`,
      "Install the packages anew: rm -rf node_modules && npm install",
    );
  if (isMusl())
    throw new SetupProblem(
      "TensorFlow has no library for this Linux: it uses musl, and TensorFlow needs glibc.",
      "Use a system with glibc, such as Debian, Ubuntu or Fedora (in Docker: node:22-slim).",
    );
  speak.line(`@tensorflow/tfjs-node does not load yet: ${first.reason}.`);
  const store = path.join(openCache(), "native");
  return withLock(
    "native",
    () => speak.line("Waiting for another set-up that is at the same"),
    () => tryWays(packageFolder, store, speak),
  );
}

/** No native library helps where these are missing, so it is said first. */
function missingPackages(packageFolder) {
  const file = path.join(packageFolder, "package.json");
  const require = createRequire(file);
  const { dependencies = {} } = JSON.parse(fs.readFileSync(file, "utf8"));
  const isThere = (name) =>
    require.resolve.paths(name)?.some((folder) => fs.existsSync(path.join(folder, name)));
  return Object.keys(dependencies).filter((name) => !isThere(name));
}

async function tryWays(packageFolder, store, speak) {
  const ways = waysHere();
  for (const way of ways) {
    const tree = path.join(store, way.key);
    if (!fs.existsSync(tree)) continue;
    speak.line(`Taking it from the cache: ${tree}`);
    const step = await place(tree, packageFolder);
    if (step.ok) return step;
    speak.line(`  The cached one does not work and is thrown away: ${step.reason}`);
    fs.rmSync(tree, { recursive: true, force: true });
  }
  const problems = [];
  for (const way of ways) {
    try {
      return await makeAndPlace(way, packageFolder, store, speak);
    } catch (error) {
      problems.push(asProblem(error, store));
      // The last is what set-up ends with.
      if (problems.length < ways.length) speak.line(`  ${problems.at(-1).message}`);
    }
  }
  const last = problems.at(-1);
  throw new SetupProblem(
    `@tensorflow/tfjs-node cannot be made to load. ${last.message}`,
    last.fix || noOtherWay(),
  );
}

function noOtherWay() {
  return "Check the network (HTTPS_PROXY, if you need one) and start again. On Linux x64 there is a second way, through pip.";
}

function asProblem(error, store) {
  if (error instanceof SetupProblem) return error;
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(error.code))
    return new SetupProblem(
      `The disk became full: ${error.message}.`,
      `Free about 1 GB in ${store}, or choose another disk: export XDG_CACHE_HOME=/a/folder/there`,
    );
  return new SetupProblem(error.message);
}

async function makeAndPlace(way, packageFolder, store, speak) {
  const tree = path.join(store, way.key);
  await inFolderBeside(store, async (scratch) => {
    const into = path.join(scratch, "tree");
    fs.mkdirSync(into);
    await way.make({ packageFolder, into, scratch, speak });
    moveInto(into, tree);
  });
  const step = await place(tree, packageFolder);
  if (step.ok) return step;
  fs.rmSync(tree, { recursive: true, force: true });
  throw new SetupProblem(`The result does not work: ${step.reason}`);
}

/** Renames a finished folder to its place; another process may have been first, with the same. */
function moveInto(folder, target) {
  try {
    fs.renameSync(folder, target);
  } catch (error) {
    if (!fs.existsSync(target)) throw error;
  }
}

/** Links a cached tree into the package, and takes it out again if it does not train. */
async function place(tree, packageFolder) {
  await inFolderBeside(packageFolder, async (fresh) => {
    linkTree(tree, fresh);
    remove(packageFolder);
    for (const name of ["deps", "lib"]) fs.renameSync(path.join(fresh, name), path.join(packageFolder, name));
  });
  const step = await trainStep(packageFolder);
  if (!step.ok) remove(packageFolder);
  return step;
}

/** The addon's folder, `lib`, goes first and comes last: without it the package says plainly what is missing. */
function remove(packageFolder) {
  for (const name of ["lib", "deps"])
    fs.rmSync(path.join(packageFolder, name), { recursive: true, force: true });
}
