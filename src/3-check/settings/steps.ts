import { replace } from "../../diagnostics/diagnostic.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";

/** Takes a step and the arrow before it out of the text. */
export function withoutStep({ file, start, end }: Span): Fix[] {
  const arrow = /\s*->\s*$/.exec(file.text.slice(0, start))?.[0];
  return arrow === undefined ? [] : [replace("leave it out", span(file, start - arrow.length, end), "")];
}
