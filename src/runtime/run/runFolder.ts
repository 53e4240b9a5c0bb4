import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UsageError } from "../errors.js";

/** The paths within a run's folder. */
export interface RunFolder {
  readonly path: string;
  readonly settings: string;
  readonly fitted: string;
  /** Written after the model: a run that has it is finished. */
  readonly metrics: string;
  readonly history: string;
  readonly checkpoints: string;
  readonly model: string;
  /** Made of what is kept already, for people to look at: a finished run may be without it. */
  readonly report: string;
  /** A picture of the network, where the compiler made one. */
  readonly network: string;
}

/** What may be in a folder before its run begins. */
export const madeBefore: ReadonlySet<string> = new Set(["code", "network.svg"]);

export function runFolder(path: string): RunFolder {
  const folder = resolve(path);
  return {
    path: folder,
    settings: join(folder, "settings.json"),
    fitted: join(folder, "fitted.json"),
    metrics: join(folder, "metrics.json"),
    history: join(folder, "history.csv"),
    checkpoints: join(folder, "checkpoints"),
    model: join(folder, "model"),
    report: join(folder, "report.html"),
    network: join(folder, "network.svg"),
  };
}

/**
 * Where a new run goes, not made yet: the folder given, or runs/<name>/<time>. A given folder has to be new, or hold
 * nothing but the trainer's own `code` and picture.
 */
export function newRunFolder(name: string, given: string | undefined): RunFolder {
  const path = given ?? freePath(join("runs", kebabCase(name), timestamp(new Date())));
  if (
    existsSync(path) &&
    (!statSync(path).isDirectory() || readdirSync(path).some((name) => !madeBefore.has(name)))
  ) {
    throw new UsageError(
      `${path} is there already, and not empty`,
      "go on with it by --resume, or choose another folder with --run",
    );
  }
  return runFolder(path);
}

/** The folder to go on with: the one given, or the newest run of this name that is not finished. */
export function findRunFolder(name: string, given: string | undefined): RunFolder {
  if (given !== undefined) {
    const run = runFolder(given);
    if (existsSync(run.settings)) return run;
    throw new UsageError(`${given} is not a run: it has no settings.json`, "check the path");
  }
  const parent = join("runs", kebabCase(name));
  const names = existsSync(parent) ? readdirSync(parent).sort().reverse() : [];
  const unfinished = names
    .map((child) => runFolder(join(parent, child)))
    .find((run) => existsSync(run.settings) && !existsSync(run.metrics));
  if (unfinished) return unfinished;
  throw new UsageError(`no run in ${parent} is unfinished`, "name one with --run, or train without --resume");
}

/** The folder of a run that has ended. Throws UsageError when there is none. */
export function finishedRun(path: string): RunFolder {
  const run = runFolder(path);
  if (existsSync(run.metrics)) return run;
  throw new UsageError(`${path} is not a finished run`, "train first, or go on with --resume");
}

/** A path as people read it: relative when it is below the working directory. */
export function readablePath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") || short === "" ? path : short;
}

/** "MultiChannelDigits" becomes "multi-channel-digits". */
function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .toLowerCase();
}

/** Local time in a form that sorts and is a file name everywhere: 2026-01-31T09-05-07. */
function timestamp(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replaceAll(":", "-");
}

function freePath(path: string): string {
  for (let attempt = 1; ; attempt++) {
    const candidate = attempt === 1 ? path : `${path}-${attempt}`;
    if (!existsSync(candidate)) return candidate;
  }
}
