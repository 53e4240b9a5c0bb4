/** A comment, and how the text goes on around it. */
export interface Comment {
  readonly text: string;
  /** `//` and `///`, after which nothing can follow, and comments of several lines, after which nothing should. */
  readonly toLineEnd: boolean;
  readonly newLineAfter: boolean;
  readonly emptyLineBefore: boolean;
  readonly emptyLineAfter: boolean;
}

/** A word of the spec. Every comment belongs to one of them. */
export interface Token {
  readonly type: string;
  readonly text: string;
  /** The line of the text that it stands on. */
  readonly line: number;
  readonly emptyLineBefore: boolean;
  /** Comments above the token, or before it on its line. */
  readonly before: readonly Comment[];
  /** Comments at the end of the token's line. */
  readonly after: readonly Comment[];
}

/** What a rule of the grammar matched, in the order of the text. */
export interface Rule {
  readonly name: string;
  readonly parts: readonly Part[];
}

export type Part = Rule | Token;

export function isRule(part: Part | undefined, name: string): part is Rule {
  return part !== undefined && "parts" in part && part.name === name;
}

export function isToken(part: Part | undefined, type: string): part is Token {
  return part !== undefined && !("parts" in part) && part.type === type;
}

export function firstToken(part: Part): Token | undefined {
  if (!("parts" in part)) return part;
  const [first] = part.parts;
  return first && firstToken(first);
}

export function allTokens(part: Part): Token[] {
  return "parts" in part ? part.parts.flatMap(allTokens) : [part];
}

/** The comments before a part. */
export function leadsOf(part: Part | undefined): readonly Comment[] {
  return (part && firstToken(part)?.before) ?? [];
}

export function hasLeads(part: Part | undefined): boolean {
  return leadsOf(part).length > 0;
}

/** Whether an empty line stands before a part and its comments. */
export function hasEmptyLineBefore(part: Part): boolean {
  return (leadsOf(part)[0] ?? firstToken(part))?.emptyLineBefore ?? false;
}

/** The same, or between the comments before it. */
export function isApart(part: Part): boolean {
  return [...leadsOf(part), firstToken(part)].some((it) => it?.emptyLineBefore);
}

/** Whether a `//` comment, or one of several lines, stands before a part. */
export function startsLine(part: Part): boolean {
  return leadsOf(part).some((comment) => comment.toLineEnd);
}

/** What stands between an opening and a closing bracket, which are the first and the last of the parts. */
export function bracketed(parts: readonly Part[]): {
  open: Part | undefined;
  inside: readonly Part[];
  close: Part | undefined;
} {
  return { open: parts[0], inside: parts.slice(1, -1), close: parts.at(-1) };
}

export interface Item {
  /** Commas that stand before it. */
  readonly commas: readonly Part[];
  readonly part: Part;
}

/** A list's items, and the commas that nothing follows. */
export function separated(inside: readonly Part[]): { items: Item[]; spare: Part[] } {
  const items: Item[] = [];
  let commas: Part[] = [];
  for (const part of inside) {
    if (isToken(part, "Comma")) {
      commas.push(part);
    } else {
      items.push({ commas, part });
      commas = [];
    }
  }
  return { items, spare: commas };
}
