import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep, win32 } from "node:path";
import { errorCode } from "../errors.js";
import { DataError } from "./dataError.js";

/**
 * The real path of a file that a spec names, relative to the data folder.
 * A path that is absolute, or that leads out of the folder by `..` or by a link, is refused: a spec that somebody
 * sends you reads nothing but what lies beside it.
 */
export function findInside(folder: string, path: string): string {
  if (path === "" || path.includes("\0"))
    throw new DataError("this is not the path of a file", { file: path });
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw refuse(path, "mcnn does not read from the network", "download the file, and name the copy");
  }
  if (isAbsolute(path) || win32.isAbsolute(path) || leavesFolder(folder, resolve(folder, path))) {
    throw refuse(path, "the path leads out of the data folder", fixOutside);
  }
  const real = realPath(folder, path);
  if (leavesFolder(realpathSync(folder), real)) {
    throw refuse(path, "a link on this path leads out of the data folder", fixOutside);
  }
  if (!statSync(real).isFile()) throw new DataError("this is not a file", { file: path });
  return real;
}

const fixOutside = "put the file under the spec's folder, or give the folder that holds it with `--data`";

function refuse(file: string, problem: string, fix: string): DataError {
  return new DataError(problem, { file }, fix, "outside");
}

function realPath(folder: string, path: string): string {
  try {
    const real = realpathSync(resolve(folder, path));
    accessSync(real, constants.R_OK);
    return real;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw new DataError(`the file cannot be read (${code})`, { file: path }, "check its permissions");
    }
    const fix = `it was looked for in ${folder}; \`--data\` names another folder`;
    throw new DataError("there is no such file", { file: path }, fix, "missing");
  }
}

function leavesFolder(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
