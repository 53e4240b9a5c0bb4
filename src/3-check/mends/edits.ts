import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";

/** With the comma that parts it from its neighbour. */
export function withComma({ file, start, end }: Span): Span {
  const after = /^\s*,\s*/.exec(file.text.slice(end, end + 100))?.[0];
  if (after !== undefined) return span(file, start, end + after.length);
  const before = /,\s*$/.exec(file.text.slice(Math.max(0, start - 100), start))?.[0];
  return span(file, start - (before?.length ?? 0), end);
}
