import path from "node:path";
import { programOf } from "../trainer/program-of.js";
import { runCode } from "../trainer/run-code.js";

export interface EvaluateFlags {
  readonly data?: string;
  readonly json?: true;
}

/** Has a run's own program measure its network, and gives its exit code. */
export function evaluate(run: string, { data, json }: EvaluateFlags): Promise<number> {
  return runCode(programOf(run, "train.ts"), [
    "--evaluate",
    "--run",
    run,
    ...(data === undefined ? [] : ["--data", path.resolve(data)]),
    ...(json ? ["--json"] : []),
  ]);
}
