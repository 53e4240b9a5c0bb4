import type { Edit, Fix } from "../diagnostics/diagnostic.js";
import { span } from "../text/source.js";
import type { Span } from "../text/source.js";

/** A fix, or none where the text is not such that the edits can be made. */
export function fix(title: string, edits: Edit | readonly Edit[] | undefined): Fix[] {
  const all = edits === undefined ? [] : "span" in edits ? [edits] : edits;
  return all.length === 0 ? [] : [{ title, edits: all }];
}

/** The most usual fix: another word in this place. */
export function writeInstead(at: Span, text: string): Fix {
  return { title: `write \`${text}\``, edits: [write(at, text)] };
}

export function write(at: Span, newText: string): Edit {
  return { span: at, newText };
}

export function insertBefore({ file, start }: Span, newText: string): Edit {
  return { span: span(file, start, start), newText };
}

export function insertAfter({ file, end }: Span, newText: string): Edit {
  return { span: span(file, end, end), newText };
}

/** Another name for one thing, wherever it stands. */
export function rename(places: readonly Span[], name: string): Edit[] {
  return places.map((at) => write(at, name));
}
