import { readFileSync } from "node:fs";
import type { Model } from "../../3-check/model.js";
import { dot, drawSvg, foldedGroups, mermaid, networkGraph, pageHtml, picture } from "../../graph/index.js";
import type { Folding, NetworkGraph } from "../../graph/index.js";
import { nearest } from "../../text/nearest.js";
import { UsageError, UserError } from "../../runtime/errors.js";
import { installedFile } from "../installed.js";
import type { GraphFormat, PictureFlags } from "./formats.js";

/** The picture as it goes into a file. */
export async function drawGraph(
  model: Model,
  format: GraphFormat,
  { fold: asked, theme }: Pick<PictureFlags, "fold" | "theme">,
): Promise<string | Uint8Array> {
  const graph = networkGraph(model);
  const fold = foldingOf(graph, asked);
  switch (format) {
    case "svg":
      return drawSvg(graph, { fold, theme });
    case "png": {
      const { pngOf } = await import("./png.js");
      return pngOf(await drawSvg(graph, { fold, theme: theme === "auto" ? "light" : theme }));
    }
    case "html":
      return pageHtml(graph, { script: pageScript(), fold, theme });
    case "mermaid":
      return mermaid(picture(graph, foldedGroups(graph, fold).folded));
    case "dot":
      return dot(picture(graph, foldedGroups(graph, fold).folded));
  }
}

function foldingOf(graph: NetworkGraph, asked: readonly string[] = ["auto"]): Folding {
  const [only] = asked;
  if (asked.length === 1 && (only === "all" || only === "none" || only === "auto")) return only;
  const [unknown] = foldedGroups(graph, asked).unknown;
  if (unknown === undefined) return asked;
  const names = [...new Set(graph.groups.flatMap((group) => group.names))];
  const meant = nearest(unknown, names);
  throw new UsageError(
    `--fold ${unknown}: nothing that can be folded has this name`,
    meant === undefined
      ? `choose among ${["all", "none", "auto", ...names].join(", ")}`
      : `did you mean ${meant}?`,
  );
}

/** The page's script is bundled when the program is built. */
function pageScript(): string {
  try {
    return readFileSync(installedFile("dist/graph-page.js"), "utf8");
  } catch {
    throw new UserError("the page's script is not built", "run `npm run build` in the folder of mcnn");
  }
}
