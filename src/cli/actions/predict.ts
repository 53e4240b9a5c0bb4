import { programOf } from "../trainer/program-of.js";
import { runCode } from "../trainer/run-code.js";

export interface PredictFlags {
  readonly input: Readonly<Record<string, string>>;
  readonly json?: true;
}

/** Has a run's own program answer, and gives its exit code. */
export function predict(run: string, { input, json }: PredictFlags): Promise<number> {
  return runCode(programOf(run, "predict.ts"), [
    "--run",
    run,
    ...Object.entries(input).flatMap(([name, file]) => ["--input", `${name}=${file}`]),
    ...(json ? ["--json"] : []),
  ]);
}
