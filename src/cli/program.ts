import { Command, CommanderError } from "commander";
import { checkCommand } from "./commands/check.js";
import { compileCommand } from "./commands/compile.js";
import { describeCommand } from "./commands/describe.js";
import { doctorCommand } from "./commands/doctor.js";
import { evaluateCommand } from "./commands/evaluate.js";
import { explainCommand } from "./commands/explain.js";
import { fmtCommand } from "./commands/fmt.js";
import { graphCommand } from "./commands/graph.js";
import { initCommand } from "./commands/init.js";
import { lintCommand } from "./commands/lint.js";
import { lspCommand } from "./commands/lsp.js";
import { predictCommand } from "./commands/predict.js";
import { trainCommand } from "./commands/train.js";
import { exitCodeOf } from "./failure.js";
import type { Finish } from "./finish.js";
import { installedVersion } from "./installed.js";

/** Runs one command and gives its exit code: 0, 1 spec or data at fault, 2 wrong usage, 70 a bug, 130 interrupted. */
export async function runCli(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = createProgram((outcome) => (code = outcome));
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return exitCodeOf(error);
    // Commander has said it already.
    return error.exitCode === 0 ? 0 : 2;
  }
}

function createProgram(finish: Finish): Command {
  const program = new Command("mcnn")
    .description("Describe a neural network that takes in several kinds of data, check it, and train it.")
    .version(installedVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help of a command")
    .showHelpAfterError("(mcnn --help lists the commands; mcnn help COMMAND shows one with examples)")
    .exitOverride()
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn init                                 write a first spec, with data to train on
  $ mcnn check first.mcnn                     say what is wrong with it, if anything is
  $ mcnn train first.mcnn                     train it; the report is in runs/
  $ mcnn explain E0301                        say more about an error`,
    );
  const commands = [
    checkCommand,
    compileCommand,
    trainCommand,
    evaluateCommand,
    predictCommand,
    describeCommand,
    graphCommand,
    explainCommand,
    fmtCommand,
    lintCommand,
    doctorCommand,
    initCommand,
    lspCommand,
  ];
  for (const command of commands) program.addCommand(command(finish).copyInheritedSettings(program));
  return program;
}
