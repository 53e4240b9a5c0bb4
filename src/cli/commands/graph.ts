import { Command, Option } from "commander";
import { dataOption, outsideOption, setOption } from "../options.js";
import type { GraphFlags } from "../actions/graph.js";
import type { Finish } from "../finish.js";
import { graphFormats } from "../graph/formats.js";
import { themes } from "../../graph/theme.js";

export function graphCommand(finish: Finish): Command {
  return new Command("graph")
    .description("draw the network: as SVG, PNG, a page to look around in, Mermaid or DOT")
    .argument("<file>", "a spec")
    .option("--out <file>", "where to write; - is standard output (default: beside the spec, as <spec>.svg)")
    .addOption(
      new Option("--format <format>", "what to write (default: what the name of --out says)").choices(
        graphFormats,
      ),
    )
    .addOption(
      new Option(
        "--fold <what>",
        "all, none, auto, or names of blocks and branches to draw as one box, with commas between (default: auto)",
      ).argParser((text, before: readonly string[] = []) => [
        ...before,
        ...text.split(",").map((name) => name.trim()),
      ]),
    )
    .addOption(
      new Option("--theme <theme>", "colours; auto is as the reader's system is, light in PNG")
        .choices(themes)
        .default("auto"),
    )
    .addOption(dataOption())
    .addOption(setOption())
    .addOption(outsideOption())
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn graph first.mcnn                            write first.svg
  $ mcnn graph first.mcnn --out first.html           a page: pan, zoom, fold blocks
  $ mcnn graph first.mcnn --fold channel --theme light --out figure.png
  $ mcnn graph first.mcnn --format mermaid --out -   for a README`,
    )
    .action(async (file: string, flags: GraphFlags) => {
      const { graph } = await import("../actions/graph.js");
      finish(await graph(file, flags));
    });
}
