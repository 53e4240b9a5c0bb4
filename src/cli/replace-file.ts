import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errorCode, UserError } from "../runtime/errors.js";

/** Replaces a file's text as a whole: whoever reads it sees the old or the new one. */
export function replaceFile(file: string, text: string): void {
  // What a link leads to is replaced, not the link.
  const target = realpathSync(file);
  const unfinished = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(unfinished, text);
    chmodSync(unfinished, statSync(target).mode);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new UserError(
      `${file} cannot be written (${code})`,
      "check its permissions, and whether the disk is full",
    );
  }
}
