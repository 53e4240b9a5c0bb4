/** A line of text laid out in the columns of a terminal: tabs stop at every fourth, some characters take two. */
export interface Columns {
  readonly text: string;
  /** The column, from 0, at which the character at an offset of the line stands. */
  readonly columnAt: (offset: number) => number;
}

const tab = 4;
let segmenter: Intl.Segmenter | undefined;

/** Made when a text needs it, which few do: it takes longer than a small spec's whole check. */
const graphemes = (text: string) =>
  (segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" })).segment(text);

/** What a terminal would obey, or show in another order than it is written. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text that can be printed: one line, without control characters. */
export function printable(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(unprintable, "\ufffd");
}

export function columnsOf(line: string): Columns {
  // Plain text, by far the most common, is its own layout.
  if (/^[\x20-\x7e]*$/.test(line)) return { text: line, columnAt: (offset) => Math.min(offset, line.length) };
  const columns: number[] = [];
  let text = "";
  let column = 0;
  for (const { segment, index } of graphemes(line)) {
    for (let i = 0; i < segment.length; i++) columns[index + i] = column;
    const shown =
      segment === "\t" ? " ".repeat(tab - (column % tab)) : segment.replace(unprintable, "\ufffd");
    text += shown;
    column += segment === "\t" ? shown.length : widthOf(shown);
  }
  return { text, columnAt: (offset) => columns[offset] ?? column };
}

/** How many columns a text takes. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += widthOf(segment);
  return width;
}

const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function widthOf(grapheme: string): number {
  if (/^[\p{Mark}\u200b-\u200f]/u.test(grapheme)) return 0;
  return wide.test(grapheme) || grapheme.includes("\ufe0f") ? 2 : 1;
}
