import type { Ast } from "../1-parse/ast.js";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { lineEndOf } from "../fixes/code.js";
import { fix, write, writeInstead } from "../fixes/fix.js";
import { lineText, positionAt, span, textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import { prefix } from "./rule.js";
import { rules } from "./rules/index.js";

export interface Ignores {
  readonly ignores: (rule: string, at: Span) => boolean;
  /** Rules that are named and are none. */
  readonly problems: readonly Diagnostic[];
}

const form = /\bmcnn-ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)/;

/** `// mcnn-ignore rule-name: reason`, at the end of the line that it is about or on a line of its own above it. */
export function readIgnores({ file, comments }: Ast): Ignores {
  const byLine = new Map<number, Set<string>>();
  const problems: Diagnostic[] = [];
  for (const comment of comments) {
    const text = textOf(comment.span);
    const match = form.exec(text);
    if (!match?.[1]) continue;
    const { line } = positionAt(file, comment.span.start);
    const end = positionAt(file, comment.span.end).line;
    const own = lineText(file, line).trimStart().startsWith(text.slice(0, 2));
    const about = own ? end + 1 : line;
    const names = byLine.get(about) ?? new Set();
    byLine.set(about, names);
    let from = comment.span.start + match.index + match[0].length - match[1].length;
    for (const part of match[1].split(",")) {
      const name = part.trim();
      const start = from + part.indexOf(name);
      if (rules.some((rule) => rule.name === name)) names.add(name);
      else problems.push(unknownRule(name, span(file, start, start + name.length)));
      from += part.length + 1;
    }
  }
  return {
    ignores: (rule, at) => byLine.get(positionAt(at.file, at.start).line)?.has(rule) === true,
    problems,
  };
}

/** Silences a rule at what it has found: a name more in the comment above the line, or such a comment. */
export function silence({ code, span: at }: Diagnostic): Fix[] {
  const name = code.slice(prefix.length);
  if (!rules.some((rule) => rule.name === name)) return [];
  const { file } = at;
  const { line } = positionAt(file, at.start);
  const start = file.lineStarts[line - 1] ?? 0;
  const above = line > 1 ? lineText(file, line - 1) : "";
  const said = /^\s*\/\//.test(above) ? form.exec(above) : null;
  const title = `silence \`${name}\` here`;
  if (said) {
    const end = (file.lineStarts[line - 2] ?? 0) + said.index + said[0].length;
    return fix(title, write(span(file, end, end), `, ${name}`));
  }
  const indentation = /^[^\S\r\n]*/.exec(lineText(file, line))?.[0] ?? "";
  return fix(
    title,
    write(span(file, start, start), `${indentation}// mcnn-ignore ${name}${lineEndOf(file)}`),
  );
}

function unknownRule(name: string, at: Span): Diagnostic {
  const near = nearest(
    name,
    rules.map((rule) => rule.name),
  );
  return {
    code: `${prefix}mcnn-ignore`,
    severity: "warning",
    about: "words",
    chains: false,
    message: `there is no rule \`${name}\``,
    span: at,
    label: near === undefined ? "nothing is ignored" : `did you mean \`${near}\`?`,
    related: [],
    help: [],
    fixes: near === undefined ? [] : [writeInstead(at, near)],
  };
}
