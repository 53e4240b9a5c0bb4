import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "../5-emit/index.js";
import { errorCode, UserError } from "../runtime/errors.js";

const mark = "// Made by mcnn ";

/** Lets TypeScript and Node read the files as the modules they are, where the project around says otherwise. */
const manifest = { path: "package.json", text: '{ "private": true, "type": "module" }\n' };

/**
 * Writes generated files into a folder, each whole or not at all, and takes away what an earlier compilation left
 * there. Refuses a folder that holds anything else. Gives the names of the files that changed.
 */
export function writeCode(folder: string, generated: readonly GeneratedFile[]): string[] {
  const there = filesOf(folder);
  const foreign = there.find((name) => !isOwn(path.join(folder, name)));
  if (foreign !== undefined) {
    const fix = "choose another folder with --out, or move it away";
    throw new UserError(`${folder} holds ${foreign}, which mcnn did not make: nothing was written`, fix);
  }
  const files = isInModule(folder) ? generated : [...generated, manifest];
  const changed = files.filter(({ path: name, text }) => read(path.join(folder, name)) !== text);
  try {
    mkdirSync(folder, { recursive: true });
    for (const { path: name, text } of changed) writeFileSync(path.join(folder, unfinished(name)), text);
    for (const { path: name } of changed)
      renameSync(path.join(folder, unfinished(name)), path.join(folder, name));
    const stale = there.filter((name) => !files.some((file) => file.path === name));
    for (const name of stale) rmSync(path.join(folder, name), { force: true });
  } catch (error) {
    for (const { path: name } of changed) rmSync(path.join(folder, unfinished(name)), { force: true });
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new UserError(`${folder} cannot be written (${code})`, "choose another folder with --out");
  }
  return changed.map((file) => file.path);
}

const unfinished = (name: string) => `${name}.unfinished`;

function filesOf(folder: string): string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isDirectory()) return readdirSync(folder);
  throw new UserError(`${folder} is a file`, "choose another folder with --out");
}

/** Also true of what a compilation that was cut off left behind. */
function isOwn(file: string): boolean {
  const text = read(file);
  return (
    text !== undefined &&
    (text.startsWith(mark) || text === manifest.text || file.endsWith(unfinished(".ts")))
  );
}

function read(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(file, "utf8")
    : undefined;
}

/** Whether the nearest package.json above says that .ts files are modules. */
function isInModule(folder: string): boolean {
  const above = path.dirname(path.resolve(folder));
  for (let at = above; ; at = path.dirname(at)) {
    const file = path.join(at, "package.json");
    if (existsSync(file)) return /"type"\s*:\s*"module"/.test(readFileSync(file, "utf8"));
    if (path.dirname(at) === at) return false;
  }
}
