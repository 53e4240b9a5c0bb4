import { formatFile, formatInput } from "../format-files.js";

export interface FmtFlags {
  readonly check?: true;
}

/** Lays files out, and gives the exit code. */
export function fmt(files: readonly string[], flags: FmtFlags): number {
  const check = flags.check === true;
  let wrong = 0;
  let changed = 0;
  for (const file of files) {
    const outcome = file === "-" ? formatInput(check) : formatFile(file, check);
    if (outcome === "unreadable") wrong++;
    if (outcome !== "changed") continue;
    changed++;
    if (file !== "-") console.log(check ? `${file} is not formatted` : `formatted ${file}`);
  }
  if (wrong + changed === 0 && !files.includes("-"))
    console.log(files.length === 1 ? `${files[0]}: nothing to change` : "nothing to change");
  return wrong > 0 || (check && changed > 0) ? 1 : 0;
}
