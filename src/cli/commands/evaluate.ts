import path from "node:path";
import { Command } from "commander";
import { dataOption, jsonOption } from "../options.js";
import type { Finish } from "../finish.js";

interface EvaluateFlags {
  readonly data?: string;
  readonly json?: true;
}

export function evaluateCommand(finish: Finish): Command {
  return new Command("evaluate")
    .description("measure a finished run's network again, on its test rows")
    .argument("<run>", "a run folder")
    .addOption(dataOption())
    .addOption(jsonOption("print the result as one JSON object"))
    .addHelpText("after", "\nExample:\n  $ mcnn evaluate runs/first/2026-01-31T09-05-07")
    .action(async (run: string, flags: EvaluateFlags) => finish(await evaluate(run, flags)));
}

async function evaluate(run: string, { data, json }: EvaluateFlags): Promise<number> {
  const { programOf } = await import("../trainer/program-of.js");
  const { runCode } = await import("../trainer/run-code.js");
  return runCode(programOf(run, "train.ts"), [
    "--evaluate",
    "--run",
    run,
    ...(data === undefined ? [] : ["--data", path.resolve(data)]),
    ...(json ? ["--json"] : []),
  ]);
}
