import { EOF, createTokenInstance } from "chevrotain";
import type { IToken, TokenType } from "chevrotain";
import * as t from "../../grammar/tokens.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { E0103, E0104 } from "../diagnostics/messages.generated.js";
import { maxNesting } from "../limits.js";
import { positionAt, span } from "../text/source.js";
import type { SourceFile } from "../text/source.js";

interface Open {
  readonly token: IToken;
  readonly close: TokenType;
}

const closerOf = new Map<TokenType, TokenType>([
  [t.OpenRound, t.CloseRound],
  [t.OpenSquare, t.CloseSquare],
  [t.OpenCurly, t.CloseCurly],
]);
const closers = new Set(closerOf.values());
const starters = new Set(t.declarationKeywords);
const closing = new Map<TokenType, string>([
  [t.CloseRound, ")"],
  [t.CloseSquare, "]"],
  [t.CloseCurly, "}"],
]);

/**
 * Makes every bracket match, so that a missing one costs its own declaration only: adds the closing bracket before
 * the next declaration that begins a line, and drops closing brackets that nothing opened. Each is one error.
 */
export function balance(
  file: SourceFile,
  tokens: readonly IToken[],
): { tokens: IToken[]; diagnostics: Diagnostic[] } {
  const out: IToken[] = [];
  const open: Open[] = [];
  const diagnostics: Diagnostic[] = [];

  /** Closes what is open while `misplaced` holds of the last one: one error for all that end at the same place. */
  const closeWhile = (misplaced: (last: Open) => boolean) => {
    const closed: Open[] = [];
    const at = endOf(out.at(-1) ?? { ...virtual(t.CloseRound, 0) });
    for (let last = open.at(-1); last && misplaced(last); last = open.at(-1)) {
      open.pop();
      closed.push(last);
      out.push(virtual(last.close, at));
    }
    const [innermost] = closed;
    if (!innermost) return;
    const { token } = innermost;
    const text = closed.map((o) => closing.get(o.close) ?? "").join("");
    diagnostics.push(
      E0103(
        { what: `\`${token.image}\` is never closed`, why: `no \`${text[0]}\` closes this` },
        span(file, token.startOffset, endOf(token)),
        { fixes: [{ title: `write \`${text}\``, edits: [{ span: span(file, at, at), newText: text }] }] },
      ),
    );
  };

  for (const [i, token] of tokens.entries()) {
    const close = closerOf.get(token.tokenType);
    if (close) {
      if (open.length >= maxNesting) {
        diagnostics.push(
          E0104(
            {
              what: "the text is too deeply nested",
              why: `brackets are nested more than ${maxNesting} deep`,
            },
            span(file, token.startOffset, endOf(token)),
          ),
        );
        return { tokens: [], diagnostics: diagnostics.slice(-1) };
      }
      open.push({ token, close });
    } else if (closers.has(token.tokenType)) {
      if (!open.some((o) => o.close === token.tokenType)) {
        diagnostics.push(stray(file, token));
        continue;
      }
      closeWhile((last) => last.close !== token.tokenType);
      open.pop();
    } else if (
      starters.has(token.tokenType) &&
      tokens[i + 1]?.tokenType !== t.Colon &&
      beginsLine(file, token)
    ) {
      // Round and square brackets never hold a declaration; braces do only when it is indented.
      closeWhile((last) => last.close !== t.CloseCurly || columnOf(file, token) === 1);
    }
    out.push(token);
  }
  closeWhile(() => true);
  return { tokens: out, diagnostics };
}

function stray(file: SourceFile, token: IToken): Diagnostic {
  const at = span(file, token.startOffset, endOf(token));
  return E0103({ what: `\`${token.image}\` closes nothing`, why: "no bracket before it is open" }, at, {
    fixes: [{ title: `leave out \`${token.image}\``, edits: [{ span: at, newText: "" }] }],
  });
}

function virtual(type: TokenType, at: number): IToken {
  return { ...createTokenInstance(type, "", at, at - 1, NaN, NaN, NaN, NaN), isInsertedInRecovery: true };
}

export function endOf(token: IToken): number {
  return token.tokenType === EOF ? token.startOffset : (token.endOffset ?? token.startOffset) + 1;
}

function columnOf(file: SourceFile, token: IToken): number {
  return positionAt(file, token.startOffset).column;
}

function beginsLine(file: SourceFile, token: IToken): boolean {
  for (let i = token.startOffset - 1; i >= 0; i--) {
    const c = file.text[i];
    if (c === "\n" || c === "\r") return true;
    if (c !== " " && c !== "\t") return false;
  }
  return true;
}
