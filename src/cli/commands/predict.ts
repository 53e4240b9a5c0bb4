import { Command } from "commander";
import { collectPairs } from "../../runtime/command/pairs.js";
import { jsonOption } from "../options.js";
import type { Finish } from "../finish.js";

interface PredictFlags {
  readonly input: Readonly<Record<string, string>>;
  readonly json?: true;
}

export function predictCommand(finish: Finish): Command {
  return new Command("predict")
    .description("ask a finished run's network about one row")
    .argument("<run>", "a run folder")
    .option(
      "--input <name=file>",
      "a value of an input, or a file that holds it; once for each input, or for each source.column",
      collectPairs,
      {},
    )
    .addOption(jsonOption("print the answers as one JSON object"))
    .addHelpText(
      "after",
      "\nExample:\n  $ mcnn predict runs/digits/2026-01-31T09-05-07 --input pixels=seven.png",
    )
    .action(async (run: string, flags: PredictFlags) => finish(await predict(run, flags)));
}

async function predict(run: string, { input, json }: PredictFlags): Promise<number> {
  const { programOf } = await import("../trainer/program-of.js");
  const { runCode } = await import("../trainer/run-code.js");
  return runCode(programOf(run, "predict.ts"), [
    "--run",
    run,
    ...Object.entries(input).flatMap(([name, file]) => ["--input", `${name}=${file}`]),
    ...(json ? ["--json"] : []),
  ]);
}
