/** Markup. Text is never taken for it, since text is a string and this is not. */
export interface Html {
  readonly markup: string;
}

/** What may stand in `html`: text and numbers are escaped; nothing comes of null. */
export type HtmlPart = Html | string | number | null | readonly Html[];

/** Markup with its holes filled in, escaped for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { markup: strings.map((text, i) => text + render(parts[i] ?? null)).join("") };
}

/** Markup that was written by hand, such as a style sheet. */
export function trusted(markup: string): Html {
  return { markup };
}

function render(part: HtmlPart): string {
  if (part === null) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escape(part);
  return "markup" in part ? part.markup : part.map(render).join("");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
