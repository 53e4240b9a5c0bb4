import type { IToken } from "chevrotain";
import type { Comment } from "../1-parse/ast.js";
import { endOf } from "../1-parse/balance.js";
import { isEmptyLineAfter, isEmptyLineBefore } from "./empty-lines.js";
import type { Comment as Attached } from "./tree.js";

/** A comment, and where it stands. */
interface Placed extends Attached {
  readonly start: number;
}

interface Comments {
  /** At the end of the token's line. */
  readonly after: readonly Placed[];
  /** Above the token, or before it on its line. */
  readonly before: readonly Placed[];
}

const noComments: Comments = { after: [], before: [] };

const openers: ReadonlySet<string> = new Set(["OpenRound", "OpenSquare", "OpenCurly"]);

/** Gives every comment to one token: to the one whose line it ends, or else to the one that follows. */
export function attach(
  text: string,
  tokens: readonly IToken[],
  comments: readonly Comment[],
): ReadonlyMap<IToken, Comments> {
  const byToken = new Map<IToken, Comments>();
  let next = 0;
  let previous: IToken | undefined;
  /** Gives those before an offset to the token that they follow, and gives back the others. */
  const take = (limit: number, token?: IToken): Placed[] => {
    const gap: Placed[] = [];
    for (let comment = comments[next]; comment && comment.span.start < limit; comment = comments[++next]) {
      const { start, end } = comment.span;
      const rest = text.slice(end, comments[next + 1]?.span.start ?? limit);
      const newLineAfter = comment.kind !== "block" || /^\s*\n/.test(rest);
      const written = text.slice(start, end).trimEnd();
      gap.push({
        text: written,
        toLineEnd: comment.kind !== "block" || /\n/.test(text.slice(start, end)),
        start,
        newLineAfter,
        emptyLineBefore: isEmptyLineBefore(text, start),
        emptyLineAfter: isEmptyLineAfter(text, start + written.length),
      });
    }
    const count = previous ? trailing(text, previous, gap, token) : 0;
    if (previous && count > 0) {
      byToken.set(previous, { before: byToken.get(previous)?.before ?? [], after: gap.slice(0, count) });
    }
    return gap.slice(count);
  };
  for (const token of tokens) {
    const before = take(token.startOffset, token);
    if (before.length > 0) byToken.set(token, { before, after: [] });
    previous = token;
  }
  aroundArrows(tokens, byToken);
  return byToken;
}

/** What stands around an arrow belongs before it, since lines begin with arrows and a body's steps need none. */
function aroundArrows(tokens: readonly IToken[], byToken: Map<IToken, Comments>): void {
  for (const [i, arrow] of tokens.entries()) {
    const next = tokens[i + 1];
    if (arrow.tokenType.name !== "Arrow" || !next) continue;
    const { before, after } = byToken.get(arrow) ?? noComments;
    const following = byToken.get(next) ?? noComments;
    if (after.length + following.before.length === 0) continue;
    const previous = tokens[i - 1];
    const ended = previous && byToken.get(previous);
    const opens = previous && openers.has(previous.tokenType.name);
    const joins = previous && !opens && before.length === 0 && (ended?.after.length ?? 0) === 0;
    if (joins) byToken.set(previous, { before: ended?.before ?? [], after });
    byToken.set(arrow, { before: [...before, ...(joins ? [] : after), ...following.before], after: [] });
    byToken.set(next, { before: [], after: following.after });
  }
}

const nearer: ReadonlySet<string> = new Set(["Comma", "Colon"]);

/** How many of the comments after a token end its line, or stand before a brace that follows it. */
function trailing(text: string, token: IToken, gap: readonly Placed[], next: IToken | undefined): number {
  const kind = token.tokenType.name;
  let end = endOf(token);
  let count = 0;
  for (const comment of gap) {
    if (text.slice(end, comment.start).includes("\n")) break;
    end = comment.start + comment.text.length;
    count++;
    if (comment.newLineAfter) break;
  }
  const last = gap[count - 1];
  if (!last || (openers.has(kind) && !last.toLineEnd)) return 0;
  const isBrace = next?.tokenType.name === "OpenCurly" && !openers.has(kind) && !nearer.has(kind);
  if (isBrace && count === gap.length) return count;
  return (last.newLineAfter || count === gap.length) && atLineEnd(text, end) ? count : 0;
}

function atLineEnd(text: string, end: number): boolean {
  return /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 10_000));
}
