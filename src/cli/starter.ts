import { constants, copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { errorCode, UserError } from "../runtime/errors.js";
import { installedFile } from "./installed.js";

const files = ["first.mcnn", "flowers.csv"];

/** Copies the first spec and its data into a folder, over nothing that is there; gives the spec's path. */
export function writeStarter(folder: string): string {
  const taken = files.find((name) => existsSync(path.join(folder, name)));
  if (taken !== undefined)
    throw new UserError(
      `${path.join(folder, taken)} is there already: nothing was written`,
      "name another folder",
    );
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of files) {
      copyFileSync(
        installedFile(`dist/src/cli/starter/${name}`),
        path.join(folder, name),
        constants.COPYFILE_EXCL,
      );
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new UserError(`${folder} cannot be written (${code})`, "name another folder");
  }
  return path.join(folder, "first.mcnn");
}
