import type { Edit } from "../diagnostics/diagnostic.js";
import { span } from "../text/source.js";
import type { Span } from "../text/source.js";
import { bracketsAt, codeEnd } from "./code.js";
import { insertBefore, write } from "./fix.js";
import { withComma } from "./lists.js";

export interface WrittenArgument {
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly value: { readonly span: Span };
}

/** A call as it stands in the text: its span begins with its name. */
export interface WrittenCall {
  readonly span: Span;
  readonly arguments: readonly WrittenArgument[];
}

/** Gives an option a value: another one where it has one, or else as a last argument, in brackets if there are none. */
export function setOption(call: WrittenCall, option: string, value: string): Edit {
  const given = call.arguments.find(({ name }) => name === option);
  return given ? write(given.value.span, value) : addArgument(call, `${option}: ${value}`);
}

/** Writes one more argument at the end. */
export function addArgument({ span: { file, start } }: WrittenCall, argument: string): Edit {
  const { text } = file;
  const nameEnd = start + (/^[\p{ID_Continue}.]*/u.exec(text.slice(start, start + 200))?.[0].length ?? 0);
  const brackets = bracketsAt(text, nameEnd);
  if (!brackets) return write(span(file, nameEnd, nameEnd), `(${argument})`);
  const end = codeEnd(text, brackets.open, brackets.close);
  const last = text[end - 1];
  const separator = end === brackets.open + 1 ? "" : last === "," ? " " : ", ";
  return write(span(file, end, end), separator + argument);
}

/** Leaves an argument out, with its comma; brackets that would hold nothing go too. */
export function dropArgument(call: WrittenCall, argument: WrittenArgument): Edit {
  const at = spanOf(argument);
  const { file } = at;
  const whole = withComma(at);
  const before = /\(\s*$/.exec(file.text.slice(call.span.start, whole.start))?.[0];
  const after = /^\s*\)/.exec(file.text.slice(whole.end))?.[0];
  const isOnly = before !== undefined && after !== undefined;
  return write(isOnly ? span(file, whole.start - before.length, whole.end + after.length) : whole, "");
}

/** Says which option a value without a name is for. */
export function nameArgument({ value }: WrittenArgument, option: string): Edit {
  return insertBefore(value.span, `${option}: `);
}

/** An argument with its name. */
export function spanOf({ nameSpan, value }: WrittenArgument): Span {
  return span(value.span.file, (nameSpan ?? value.span).start, value.span.end);
}
