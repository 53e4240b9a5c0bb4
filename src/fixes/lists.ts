import type { Edit } from "../diagnostics/diagnostic.js";
import { span } from "../text/source.js";
import type { Span } from "../text/source.js";
import { write } from "./fix.js";

/** Leaves one of several out that commas separate. */
export function dropItem(item: Span): Edit {
  return write(withComma(item), "");
}

/** With the comma that parts it from its neighbour. */
export function withComma({ file, start, end }: Span): Span {
  const after = /^\s*,\s*/.exec(file.text.slice(end, end + 100))?.[0];
  const before = /,\s*$/.exec(file.text.slice(Math.max(0, start - 100), start))?.[0];
  // Of the last one on its line, the comma before it: what follows stays where it is.
  if (after !== undefined && !(before !== undefined && after.includes("\n")))
    return span(file, start, end + after.length);
  return span(file, start - (before?.length ?? 0), end);
}
