import type { Analysis } from "../../ide/analysis.js";
import { quickFixes } from "../../ide/code-actions.js";
import { editorDiagnostics } from "../../ide/diagnostics.js";
import type { EditorDiagnostic } from "../../ide/diagnostics.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { positionAt } from "../../text/source.js";
import { make } from "../../graph/page/make.js";

export interface ProblemActions {
  readonly goTo: (offset: number) => void;
  readonly apply: (fix: Fix) => void;
}

const most = 50;

/** What is wrong, line by line, with the fixes that work. */
export function showProblems(
  pane: HTMLElement,
  title: HTMLElement,
  analysis: Analysis,
  actions: ProblemActions,
): void {
  const all = editorDiagnostics(analysis);
  const count = (severity: string) => all.filter(({ diagnostic }) => diagnostic.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("information")];
  title.textContent =
    all.length === 0
      ? "No problems"
      : [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")]
          .filter(Boolean)
          .join(", ");
  title.dataset["state"] = errors > 0 ? "error" : warnings > 0 ? "warning" : "fine";
  const fixes = quickFixes(analysis, { start: 0, end: analysis.file.text.length });
  pane.replaceChildren(
    ...all.slice(0, most).map((one) =>
      row(
        one,
        fixes.flatMap(({ diagnostic, fix }) => (diagnostic === one.diagnostic ? [fix] : [])),
        actions,
      ),
    ),
  );
}

function counted(count: number, what: string): string {
  return count === 0 ? "" : `${count} ${what}${count === 1 ? "" : "s"}`;
}

function row(
  { diagnostic, span, message }: EditorDiagnostic,
  fixes: readonly Fix[],
  { goTo, apply }: ProblemActions,
): HTMLElement {
  const { line, column } = positionAt(span.file, span.start);
  const [first = "", ...more] = message.split("\n");
  const link = make("button", { class: "problem-text", title: "Go there" }, ...withCode(first));
  link.addEventListener("click", () => goTo(span.start));
  const buttons = fixes.map((fix) => {
    const button = make("button", { class: "fix" }, fix.title.replaceAll("`", ""));
    button.addEventListener("click", () => apply(fix));
    return button;
  });
  return make(
    "li",
    { class: `problem ${diagnostic.severity}` },
    make("span", { class: "problem-code" }, diagnostic.code),
    make(
      "div",
      {},
      link,
      ...more.map((text) => make("p", {}, ...withCode(text))),
      ...(buttons.length > 0 ? [make("p", { class: "fixes" }, ...buttons)] : []),
    ),
    make("span", { class: "problem-place" }, `${line}:${column}`),
  );
}

/** What stands in backticks is code. */
function withCode(text: string): (string | HTMLElement)[] {
  return text.split("`").map((part, i) => (i % 2 === 1 ? make("code", {}, part) : part));
}
