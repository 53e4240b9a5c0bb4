import type { Analysis } from "../../ide/analysis.js";
import { monaco } from "../monaco.js";

const pairs: ReadonlySet<string> = new Set(["{}", "[]", "()"]);
const openers: ReadonlySet<string> = new Set(["{", "[", "("]);
const closers: ReadonlySet<string> = new Set(["}", "]", ")"]);

/**
 * Who closes a bracket without looking has it once, and in its place: one that the editor has closed of itself is typed
 * over also where lines have come between, and one that begins a line goes below its partner's, for which Monaco has no
 * time when keys come fast.
 */
export function closeBrackets(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  analysis: () => Analysis,
): void {
  const own = editor.createDecorationsCollection();
  const range = (start: number, end: number) =>
    monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  editor.onDidChangeModelContent(({ changes, isUndoing, isRedoing }) => {
    const [change] = changes;
    if (!change || changes.length > 1 || isUndoing || isRedoing) return;
    const { text, rangeOffset } = change;
    const end = rangeOffset + text.length;
    if (pairs.has(text)) own.append([{ range: range(end - 1, end), options: { stickiness } }]);
    // With the indentation, where Monaco has had the time.
    if (!closers.has(text.trimStart())) return;
    const whole = model.getValue();
    const next = end + (/^\s*/.exec(whole.slice(end))?.[0].length ?? 0);
    const isOwn = own.getRanges().some((one) => one.equalsRange(range(next, next + 1)));
    const edits = [
      ...(isOwn && next > end && whole[next] === whole[end - 1]
        ? [{ range: range(end, next + 1), text: "" }]
        : []),
      ...indentation(analysis(), end - 1).map(({ from, to, indent }) => ({
        range: range(from, to),
        text: indent,
      })),
    ];
    // After this change, and before the next key.
    if (edits.length > 0) queueMicrotask(() => editor.executeEdits("close", edits));
  });
}

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

/** What is to stand before a bracket that begins a line, where something else does. */
function indentation({ file, tokens }: Analysis, at: number) {
  const from = lineStart(file.text, at);
  const before = file.text.slice(from, at);
  const opener = openerOf(tokens(), at);
  if (before.trim() !== "" || opener === undefined) return [];
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart(file.text, opener)))?.[0] ?? "";
  return indent === before ? [] : [{ from, to: at, indent }];
}

function openerOf(tokens: ReturnType<Analysis["tokens"]>, at: number): number | undefined {
  let depth = 0;
  for (const { image, startOffset } of tokens.filter((token) => token.startOffset < at).toReversed()) {
    if (closers.has(image)) depth += 1;
    else if (openers.has(image) && depth === 0) return startOffset;
    else if (openers.has(image)) depth -= 1;
  }
  return undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
