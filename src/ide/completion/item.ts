/** Something that can be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind:
    | "layer"
    | "fusion"
    | "block"
    | "flow"
    | "value"
    | "option"
    | "setting"
    | "word"
    | "call"
    | "type"
    | "column"
    | "source"
    | "keyword"
    | "file"
    | "folder";
  readonly detail: string;
  /** Markdown. */
  readonly doc: string;
  /** A snippet with `$1` … and `$0`, or a plain text. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What fits best comes first. */
  readonly rank: number;
}

export function plainItem(
  kind: CompletionItem["kind"],
  label: string,
  detail: string,
  more: Partial<CompletionItem> = {},
): CompletionItem {
  return { label, kind, detail, doc: "", insert: label, isSnippet: false, rank: 5, ...more };
}
