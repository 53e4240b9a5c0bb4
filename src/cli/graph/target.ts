import path from "node:path";
import { UsageError } from "../../runtime/errors.js";
import type { GraphFormat, PictureFlags } from "./formats.js";

export interface GraphTarget {
  /** Standard output when absent. */
  readonly path: string | undefined;
  readonly format: GraphFormat;
}

const endings: Readonly<Record<string, GraphFormat>> = {
  ".svg": "svg",
  ".png": "png",
  ".html": "html",
  ".htm": "html",
  ".mmd": "mermaid",
  ".mermaid": "mermaid",
  ".dot": "dot",
  ".gv": "dot",
};

/** What is written, and where: each of the two can tell the other. */
export function graphTarget(
  spec: string,
  { out, format }: Pick<PictureFlags, "out" | "format">,
): GraphTarget {
  if (out === "-") return { path: undefined, format: format ?? "svg" };
  if (out === undefined) {
    const ending = Object.keys(endings).find((one) => endings[one] === (format ?? "svg")) ?? ".svg";
    return {
      path: path.join(path.dirname(spec), path.basename(spec, ".mcnn") + ending),
      format: format ?? "svg",
    };
  }
  const told = format ?? endings[path.extname(out).toLowerCase()];
  if (told) return { path: out, format: told };
  throw new UsageError(
    `--out ${out} does not say what kind of picture it is`,
    `end it in ${Object.keys(endings).join(", ")}, or add --format`,
  );
}
