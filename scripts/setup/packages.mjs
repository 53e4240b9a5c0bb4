// The npm packages of a clone: whether those of package-lock.json are there, and npm to install them.
import fs from "node:fs";
import path from "node:path";
import { lastLines, run } from "./run.mjs";
import { seconds, SetupProblem } from "./say.mjs";

/**
 * Why the installed packages are not those of package-lock.json, or "". npm notes what it installed in a lock file
 * of the same form inside node_modules, at the end of an installation that went well.
 * @param {string} root
 */
export function packagesProblem(root) {
  const wanted = readLock(path.join(root, "package-lock.json"));
  const installed = readLock(path.join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined) return "package-lock.json is missing";
  if (installed === undefined) return "they are not installed";
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || entry.link) continue;
    const there = installed[place];
    // Optional packages are for other systems, but for the native library, which training cannot do without.
    const needed = !entry.optional || place.endsWith("@tensorflow/tfjs-node");
    if (there === undefined ? needed : there.version !== entry.version)
      return `${nameOf(place)} ${entry.version} is not installed`;
    if (there !== undefined && !fs.existsSync(path.join(root, place, "package.json")))
      return `${nameOf(place)} is gone`;
  }
  return "";
}

const nameOf = (place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {ReturnType<typeof import("./say.mjs").speaker>} speak */
export async function ensurePackages(root, speak) {
  const problem = packagesProblem(root);
  if (problem === "") return;
  const folder = path.join(root, "node_modules");
  const complete = fs.existsSync(path.join(folder, ".package-lock.json"));
  // `ci` begins by removing everything, which only an incomplete installation deserves.
  const args = complete ? ["install", "--no-save"] : ["ci"];
  speak.line(`Installing the packages (npm ${args.join(" ")}): ${problem}`);
  await npm(root, args, speak);
  const left = packagesProblem(root);
  if (left !== "")
    throw new SetupProblem(`npm succeeded, but ${left}.`, "rm -rf node_modules, and start again");
}

/**
 * @param {string} root
 * @param {string[]} args
 * @param {ReturnType<typeof import("./say.mjs").speaker>} speak
 */
export async function npm(root, args, speak) {
  const folder = path.join(root, "node_modules");
  const started = Date.now();
  const [command, first] = npmCommand();
  const result = await run(command, [...first, ...args, "--no-audit", "--no-fund"], {
    cwd: root,
    shell: first.length === 0 && process.platform === "win32",
    watch: () => speak.progress(`  ${count(folder)} packages so far, ${seconds(started)}`),
  });
  if (!result.ok) {
    // What npm did not finish counts as not there, so that the next start begins anew.
    if (!fs.existsSync(path.join(folder, ".package-lock.json")))
      fs.rmSync(folder, { recursive: true, force: true });
    throw npmProblem(result);
  }
  speak.line(`  installed in ${seconds(started)}`);
}

/** The npm under which set-up runs, else the one on the PATH. @returns {[string, string[]]} */
export function npmCommand(env = process.env) {
  const cli = env.npm_execpath ?? "";
  return /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli]] : ["npm", []];
}

function npmProblem({ missing, output }) {
  if (missing) return new SetupProblem("npm is not on the PATH.", "Install it with Node, and start again.");
  const words = `npm's own words:\n${lastLines(firstErrors(output), 12)}`;
  if (/ENOSPC|EDQUOT/.test(output))
    return new SetupProblem(
      `The disk became full while npm was installing; ${words}`,
      "Free about 1 GB, and start again.",
    );
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output))
    return new SetupProblem(
      `npm cannot reach its registry; ${words}`,
      "Check the network, a proxy (HTTPS_PROXY) and `npm config get registry`, and start again.",
    );
  if (/EACCES|EPERM|EROFS/.test(output))
    return new SetupProblem(
      `npm may not write here; ${words}`,
      "Clone into a folder of your own, and start again.",
    );
  return new SetupProblem(`npm could not install the packages; ${words}`);
}

/** npm says the cause first, and then a page about its options. @param {string} output */
function firstErrors(output) {
  const lines = output.split("\n").filter((line) => /^npm (error|ERR!)\s+(?!at )\S/.test(line));
  return lines.length > 0 ? lines.slice(0, 8).join("\n") : output;
}

function count(folder) {
  try {
    return fs.readdirSync(folder).filter((name) => !name.startsWith(".")).length;
  } catch {
    return 0;
  }
}
