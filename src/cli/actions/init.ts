import { writeStarter } from "../starter.js";

/** Writes the first spec, says what to do with it, and gives the exit code. */
export function init(folder: string): number {
  const spec = writeStarter(folder);
  console.log(`Wrote ${spec}, and the table that it reads. Now:

  mcnn check ${spec}
  mcnn describe ${spec}
  mcnn train ${spec}

Then change the spec: take an input away, add a branch, see what check says.`);
  return 0;
}
