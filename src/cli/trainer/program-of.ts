import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../../runtime/errors.js";

/** A program in a run's folder, with which the run was made. */
export function programOf(run: string, name: "train.ts" | "predict.ts"): string {
  const program = path.resolve(run, "code", name);
  if (existsSync(program)) return program;
  throw new UsageError(`${run} is not a run: it has no code/${name}`, "name a folder that `mcnn train` made");
}
