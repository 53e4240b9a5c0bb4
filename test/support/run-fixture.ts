import { analyse, check } from "../../src/compile.js";
import type { Host } from "../../src/compile.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { applyFix } from "../../src/try-fixes.js";
import { positionAt, sourceFile } from "../../src/text/source.js";
import type { Span } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";
import { mainFile } from "./fixture.js";
import type { Case, Mark } from "./fixture.js";

/** What the checker really says of a case's files. */
export interface Outcome {
  /** The case, marked with what was found; texts that begin as expected stand as they were expected. */
  readonly actual: Case;
  readonly diagnostics: readonly Diagnostic[];
  /** Titles of first fixes that leave the mistake. */
  readonly useless: readonly string[];
}

export function runCase(expected: Case): Outcome {
  const host: Host = { readText: (path) => expected.files.get(path.replace(/^\.\//, "")), data: dataHost };
  const file = sourceFile(mainFile, expected.files.get(mainFile) ?? "");
  const { diagnostics } = check(file, host);
  const marks = diagnostics.flatMap(marksOf).map((said) => asExpected(said, expected.marks));
  const useless = diagnostics.flatMap((diagnostic) => {
    const [fix] = diagnostic.fixes;
    if (!fix) return [];
    const after = analyse(sourceFile(mainFile, applyFix(file.text, fix)), host).diagnostics;
    // A warning in place of an error is better.
    const worse =
      diagnostic.severity === "error"
        ? errors(after) >= errors(diagnostics)
        : after.length >= diagnostics.length || errors(after) > errors(diagnostics);
    return worse ? [`${diagnostic.code}: ${fix.title}`] : [];
  });
  return { actual: { files: expected.files, marks }, diagnostics, useless };
}

const errors = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter((d) => d.severity === "error").length;

/** A mark, and other words that are right for it. */
interface Said extends Mark {
  readonly also: readonly string[];
}

function marksOf({ code, message, label, span, related }: Diagnostic): Said[] {
  const own = { ...place(span), kind: code, text: label || message, also: [message, `${message}: ${label}`] };
  return [own, ...related.map((r) => ({ ...place(r.span), kind: "related", text: r.message, also: [] }))];
}

/** A span of several lines is marked in its first. */
function place({ file, start, end }: Span): Pick<Mark, "file" | "line" | "from" | "to"> {
  const { line, column } = positionAt(file, start);
  const lineEnd = file.text.slice(0, file.lineStarts[line] ?? file.text.length).trimEnd().length;
  const from = column - 1;
  return { file: file.path, line, from, to: Math.max(from + 1, from + Math.min(end, lineEnd) - start) };
}

function asExpected({ also, ...mark }: Said, expected: readonly Mark[]): Mark {
  const like = expected.find(
    (e) =>
      e.file === mark.file &&
      e.line === mark.line &&
      e.from === mark.from &&
      e.to === mark.to &&
      e.kind === mark.kind &&
      [mark.text, ...also].some((text) => text.startsWith(e.text)),
  );
  return like ?? mark;
}
