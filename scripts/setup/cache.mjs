// The user's cache folder, shared by all clones. A thing in it is complete or not there: it is made in a folder
// beside its place and renamed. The lock only saves a second process the work; nothing depends on it to be right.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onInterrupt } from "./run.mjs";
import { megabytes, SetupProblem } from "./say.mjs";

export function cacheFolder(env = process.env, platform = process.platform, home = os.homedir()) {
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, "mcnn");
  if (platform === "win32")
    return path.join(env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "mcnn", "Cache");
  if (platform === "darwin") return path.join(home, "Library", "Caches", "mcnn");
  return path.join(home, ".cache", "mcnn");
}

/** The cache folder, made if need be. */
export function openCache() {
  const folder = cacheFolder();
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new SetupProblem(
      `The cache folder ${folder} cannot be written: ${error.message}.`,
      "Make it writable, or choose another one: export XDG_CACHE_HOME=/a/folder/of/yours",
    );
  }
  return folder;
}

/** What is wrong with the free space in a folder, or "". */
export function spaceProblem(folder, free, needed) {
  return free >= needed
    ? ""
    : `${megabytes(needed)} are needed in ${folder}, and ${megabytes(free)} are free.`;
}

export function requireSpace(folder, needed) {
  const { bavail, bsize } = fs.statfsSync(folder);
  const problem = spaceProblem(folder, bavail * bsize, needed);
  if (problem)
    throw new SetupProblem(
      `There is not enough disk space: ${problem}`,
      "Free some, or put the cache on another disk: export XDG_CACHE_HOME=/a/folder/there",
    );
}

const partial = ".mcnn-partial-";

/**
 * Gives `work` a fresh folder in `parent`, and removes it afterwards, whatever happened. What a killed process
 * left behind is removed first.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inFolderBeside(parent, work) {
  fs.mkdirSync(parent, { recursive: true });
  sweep(parent);
  const folder = path.join(parent, `${partial}${hostTag()}-${process.pid}-${randomBytes(3).toString("hex")}`);
  fs.mkdirSync(folder);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const done = onInterrupt(remove);
  try {
    return await work(folder);
  } finally {
    done();
    remove();
  }
}

function sweep(parent) {
  for (const name of fs.readdirSync(parent)) {
    if (!name.startsWith(partial)) continue;
    const [host, pid] = name.slice(partial.length).split("-");
    if (isLeft(host, Number(pid), path.join(parent, name), 24 * 3600))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

const hostTag = () => createHash("sha256").update(os.hostname()).digest("hex").slice(0, 8);

/** Whether the process that made a file or folder is gone; one on another machine is judged by the file's age. */
function isLeft(host, pid, file, oldSeconds) {
  if (host === hostTag()) return !isAlive(pid);
  try {
    return Date.now() - fs.statSync(file).mtimeMs > oldSeconds * 1000;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * @template T
 * @param {string} name
 * @param {() => void} waiting called once if another process is at it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, waiting, work) {
  const file = path.join(openCache(), `${name}.lock`);
  for (let told = false; !take(file);) {
    if (!told) waiting();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const beat = setInterval(() => fs.utimes(file, new Date(), new Date(), () => {}), 5000);
  const release = () => fs.rmSync(file, { force: true });
  const done = onInterrupt(release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    done();
    release();
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, `${hostTag()}-${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    const [host, pid] = fs.readFileSync(file, "utf8").split("-");
    if (pid !== undefined && isLeft(host, Number(pid), file, 60)) fs.rmSync(file, { force: true });
  } catch {
    // Its owner has just removed it.
  }
  return false;
}

/** A short name for a folder, for locks. */
export const tag = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/**
 * Puts the files of `from` into `to` without doubling the large ones: a hard link, else a symbolic one, else a copy.
 * @param {string} from
 * @param {string} to
 */
export function linkTree(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else if (fs.statSync(source).size < 1e6) fs.copyFileSync(source, target);
    else
      firstThatWorks(
        () => fs.linkSync(source, target),
        () => fs.symlinkSync(source, target),
        () => fs.copyFileSync(source, target),
      );
  }
}

function firstThatWorks(...ways) {
  for (const [index, way] of ways.entries()) {
    try {
      return way();
    } catch (error) {
      if (index === ways.length - 1) throw error;
    }
  }
}

/** The size of everything in a folder. @param {string} folder @returns {number} */
export function sizeOf(folder) {
  let size = 0;
  for (const entry of listing(folder)) {
    const file = path.join(folder, entry.name);
    size += entry.isDirectory() ? sizeOf(file) : (fs.lstatSync(file, { throwIfNoEntry: false })?.size ?? 0);
  }
  return size;
}

function listing(folder) {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // The tool whose growing folder this is has moved it.
  }
}
