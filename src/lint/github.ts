import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { positionAt } from "../text/source.js";

const commands = { error: "error", warning: "warning", information: "notice" } as const;

/** A line that GitHub's runners show beside the code: `::warning file=a.mcnn,line=3,…::…`. */
export function githubAnnotation({ code, severity, message, label, span }: Diagnostic): string {
  const from = positionAt(span.file, span.start);
  const to = positionAt(span.file, span.end);
  const sameLine = from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : "";
  const place = `file=${property(span.file.path)},line=${from.line},endLine=${to.line}${sameLine}`;
  const text = label === "" ? message : `${message}: ${label}`;
  return `::${commands[severity]} ${place},title=${property(code)}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
