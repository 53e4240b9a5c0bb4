import { Command } from "commander";
import { installedVersion } from "../installed.js";

export function lspCommand(): Command {
  return new Command("lsp")
    .description("speak the language server protocol on standard input and output, for editors")
    .option("--stdio", "the only transport; many editors pass it")
    .addHelpText("after", "\nEditors start this by themselves; docs/editors.md says how to set them up.")
    .action(async () => {
      const { runServer } = await import("../../lsp/server.js");
      await runServer(installedVersion());
    });
}
