// What `mcnn doctor` looks at, and fixes: in a clone, and in a project that depends on the packed package.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addTfjsNode } from "./add-tfjs-node.mjs";
import { cacheFolder, spaceProblem } from "./cache.mjs";
import { ensureNative, trainStep } from "./native.mjs";
import { ensurePackages, packagesProblem } from "./packages.mjs";
import { isMusl, tfjsNode, wheelForThisMachine } from "./pins.mjs";
import { megabytes, SetupProblem, speaker } from "./say.mjs";
import { findCompiler, findPip, howToInstall } from "./tools.mjs";

const packageRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const doctorFix = "npx mcnn doctor --fix";

/** The project in which this package is installed, or undefined in a clone of mcnn itself. */
export function projectAround(root = packageRoot) {
  const parts = root.split(path.sep);
  const at = parts.indexOf("node_modules");
  return at < 0 ? undefined : parts.slice(0, at).join(path.sep) || path.sep;
}

/** The folder of tfjs-node as this package finds it. */
export function findTfjsNode(root = packageRoot) {
  try {
    return path.dirname(
      createRequire(path.join(root, "package.json")).resolve("@tensorflow/tfjs-node/package.json"),
    );
  } catch {
    return undefined;
  }
}

/** @typedef {{name: string, ok: boolean, detail: string, fix: string}} Check */

/** @returns {Promise<Check[]>} */
export async function examine() {
  const checks = [nodeCheck(), packagesCheck()];
  const folder = findTfjsNode();
  const step = folder === undefined ? undefined : await trainStep(folder);
  checks.push(trainingCheck(step));
  if (!step?.ok) checks.push(...(await waysChecks()));
  return checks;
}

/** Fixes what can be fixed, and says so as it goes. @param {NodeJS.WriteStream} stream @returns {Promise<Check[]>} */
export async function fixAll(stream) {
  const speak = speaker(stream);
  try {
    if (!packagesCheck().ok) await installMissing(speak);
    const folder = findTfjsNode();
    if (folder !== undefined) await ensureNative(folder, speak);
  } catch (error) {
    speak.clear();
    if (!(error instanceof SetupProblem)) throw error;
    return (await examine()).map((check) =>
      check.name === "training" ? { ...check, detail: error.message, fix: error.fix || check.fix } : check,
    );
  }
  return examine();
}

const check = (name, problem, detail, cure) => ({
  name,
  ok: problem === "",
  detail: problem || detail,
  fix: problem ? cure : "",
});

function nodeCheck() {
  const old = Number(process.versions.node.split(".")[0]) < 20;
  return check(
    "node",
    old ? `Node ${process.version} is older than 20` : "",
    `Node ${process.version} on ${process.platform} ${process.arch}`,
    "Install Node 20 or newer, for example: nvm install 22",
  );
}

function packagesCheck() {
  if (projectAround() === undefined)
    return check(
      "packages",
      packagesProblem(packageRoot),
      "the packages of package-lock.json are installed",
      doctorFix,
    );
  const folder = findTfjsNode();
  if (folder === undefined)
    return check(
      "packages",
      `@tensorflow/tfjs-node is not installed: npm leaves it out when its download fails`,
      "",
      doctorFix,
    );
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  return check(
    "packages",
    version === tfjsNode ? "" : `@tensorflow/tfjs-node is ${version}, and ${tfjsNode} is needed`,
    `@tensorflow/tfjs-node ${version} is installed`,
    doctorFix,
  );
}

function trainingCheck(step) {
  if (step?.ok)
    return check(
      "training",
      "",
      `one training step with TensorFlow ${step.tensorflow}, loading included: ${step.milliseconds} ms`,
      "",
    );
  return check(
    "training",
    `@tensorflow/tfjs-node does not load: ${step?.reason ?? "it is not installed"}`,
    "",
    doctorFix,
  );
}

/** What the building of the library would need. Only of interest while it does not load. */
async function waysChecks() {
  if (isMusl())
    return [
      check(
        "system",
        "TensorFlow has no library for Linux with musl",
        "",
        "Use a system with glibc, such as Debian, Ubuntu or Fedora",
      ),
    ];
  const wheel = wheelForThisMachine();
  if (wheel === undefined)
    return [
      check(
        "system",
        "",
        `on ${process.platform} ${process.arch} the only way to the library is tfjs-node's own download`,
        "",
      ),
    ];
  const compiler = await findCompiler();
  const pip = await findPip();
  return [
    check(
      "compiler",
      compiler ? "" : "there is no C++ compiler (g++ or clang++)",
      `C++ compiler: ${compiler}`,
      howToInstall(["compiler"]),
    ),
    check(
      "pip",
      pip ? "" : "Python's pip is missing",
      `pip: ${pip?.flat().join(" ")}`,
      howToInstall(["pip"]),
    ),
    spaceCheck(wheel.bytes + wheel.unpackedBytes),
  ];
}

function spaceCheck(needed) {
  let folder = cacheFolder();
  while (!fs.existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize } = fs.statfsSync(folder);
  return check(
    "disk",
    spaceProblem(folder, bavail * bsize, needed),
    `${megabytes(bavail * bsize)} free for the cache`,
    "Free some, or export XDG_CACHE_HOME=/a/folder/on/another/disk",
  );
}

async function installMissing(speak) {
  const project = projectAround();
  if (project === undefined) return ensurePackages(packageRoot, speak);
  const wanted = `@tensorflow/tfjs-node@${tfjsNode}`;
  const others = {
    "pnpm-lock.yaml": "pnpm add --save-optional",
    "yarn.lock": "yarn add --optional",
    "bun.lock": "bun add --optional",
  };
  for (const [lock, command] of Object.entries(others))
    if (fs.existsSync(path.join(project, lock)))
      throw new SetupProblem(
        `${wanted} is missing, and this project's packages are not npm's to change`,
        `${command} ${wanted}`,
      );
  speak.line(`Adding ${wanted}`);
  await addTfjsNode(packageRoot, project, speak);
}
