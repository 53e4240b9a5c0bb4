import { foreignValues } from "../../catalogue/foreign.js";
import { isLayer } from "../../catalogue/layer.js";
import type { Callable, Option } from "../../catalogue/options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Argument } from "../../catalogue/value.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { replace } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";
import { span, textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import { withComma } from "./edits.js";

/** A call with what its arguments came to. */
export interface WrittenCall {
  readonly callable: Callable;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

/** What puts an option right: what was meant, where that can be told, and leaving it out, where that can be done. */
export function optionMends(call: WrittenCall, problem: OptionProblem): Fix[] {
  const { at, instead, kind, option } = problem;
  const meant =
    at === undefined || instead === undefined ? [] : [replace(`write \`${instead}\``, at, instead)];
  switch (kind) {
    case "missing":
      return example(call, option);
    case "unknown":
    case "twice":
      return [...meant, ...leaveOut(call, problem)];
    case "unnamed":
      // What a layer without unnamed options is told, other libraries need and mcnn knows.
      return call.callable.unnamed.length === 0
        ? [...without(at), ...named(call, problem)].map((fix) => ({ ...fix, chains: true }))
        : [...whatComesIn(call), ...named(call, problem), ...without(at)];
    case "misfit": {
      const type = call.callable.options[option];
      const others = type
        ? [...meantBy(type, problem), ...(type.required ? [] : leaveOut(call, problem))]
        : [];
      return [...meant, ...others];
    }
  }
}

function argumentAt({ arguments: args }: WrittenCall, { at }: OptionProblem): Argument | undefined {
  if (!at) return undefined;
  return args.find(
    ({ nameSpan, value }) =>
      (nameSpan ?? value.span).start <= at.start && at.end <= value.span.end && value.span.file === at.file,
  );
}

function leaveOut(call: WrittenCall, problem: OptionProblem): Fix[] {
  const argument = argumentAt(call, problem);
  if (!argument) return [];
  const { file, end } = argument.value.span;
  const written = span(file, (argument.nameSpan ?? argument.value.span).start, end);
  // What is too many here says nothing of other options, unless it is what other libraries are told.
  return [{ ...replace("leave it out", withComma(written), ""), chains: problem.needless ?? false }];
}

function without(at: Span | undefined): Fix[] {
  return at ? [replace(`leave \`${textOf(at)}\` out`, withComma(at), "")] : [];
}

/** PyTorch's layers are told first what comes in: `Linear(784, 128)`, `Conv2d(3, 16, 5)`, `LSTM(8, 64)`. */
function whatComesIn({ callable, arguments: args }: WrittenCall): Fix[] {
  const bare = args.filter(({ name }) => name === undefined).map(({ value }) => value);
  const [first, second] = bare.map((value) => (value.kind === "number" ? value.value : undefined));
  const [told] = bare;
  if (!told || first === undefined || second === undefined) return [];
  // The first that they are told here is how many channels come out, not how many come in.
  const { unnamed } = callable;
  if (!isLayer(callable) || callable.traits.channels !== unnamed[0] || bare.length !== unnamed.length + 1)
    return [];
  // Of three numbers, the last may be the strides as well.
  if (unnamed.length > 1 && first !== 1 && first !== 3 && second <= 11) return [];
  const after = bare[1]?.span.start ?? told.span.end;
  const { file, start } = told.span;
  const title = `leave \`${textOf(told.span)}\` out, which is known`;
  return [{ ...replace(title, span(file, start, after), ""), chains: true }];
}

/** The first option that takes such a value and is not given. */
function named(call: WrittenCall, problem: OptionProblem): Fix[] {
  const argument = argumentAt(call, problem);
  if (!argument) return [];
  const { callable } = call;
  const given = new Set([...call.arguments.map((a) => a.name), ...callable.unnamed]);
  const [option] =
    Object.entries(callable.options).find(([name, o]) => !given.has(name) && o.read(argument.value).ok) ?? [];
  if (option === undefined) return [];
  const at = span(argument.value.span.file, argument.value.span.start, argument.value.span.start);
  return [replace(`name it: \`${option}: ${textOf(argument.value.span)}\``, at, `${option}: `)];
}

/** What a value that does not fit most likely means. */
function meantBy(type: Option<unknown>, { at }: OptionProblem): Fix[] {
  if (!at) return [];
  const written = textOf(at);
  const bare = written.replace(/^"(.*)"$/, "$1");
  const [, called = "", rest = ""] = /^(\w+)(\(.*)$/s.exec(written) ?? [];
  const calls = type.calls.map((c) => c.name);
  const near = called === "" ? undefined : (nearest(called, calls) ?? calls[0]);
  const few =
    /^\[(.*)\]$/s
      .exec(written)?.[1]
      ?.split(",")
      .map((item) => item.trim()) ?? [];
  const number = Number(bare);
  const candidates = [
    foreignValues.get(bare),
    bare === "1" && type.words.includes("same") ? "same" : undefined,
    bare === "1" && type.words.includes("true") ? "true" : undefined,
    bare !== written ? bare : undefined,
    near === undefined ? undefined : `${near}${rest}`,
    calls.includes("l2") && Number.isFinite(number) ? `l2(${bare})` : undefined,
    few.length > 2 ? `[${few.slice(0, 2).join(", ")}]` : undefined,
    few.length === 4 ? `[[${few.slice(0, 2).join(", ")}], [${few.slice(2).join(", ")}]]` : undefined,
    Number.isFinite(number) && number < 0 ? String(-number) : undefined,
    Number.isFinite(number) && number >= 1 && number <= 100
      ? String(number / (number < 10 ? 10 : 100))
      : undefined,
  ];
  return [...new Set(candidates)].flatMap((text) =>
    text === undefined ? [] : [replace(`write \`${text}\``, at, text)],
  );
}

/** The value that the layer's own example has. */
function example({ callable, arguments: args, span: at }: WrittenCall, option: string): Fix[] {
  const value = exampleOf(callable, option);
  if (value === undefined) return [];
  const { file, end } = at;
  const place = callable.unnamed.indexOf(option);
  const text = place >= 0 && place === args.length ? value : `${option}: ${value}`;
  const title = `for example \`${option}: ${value}\``;
  if (!/^\s*\(/.test(file.text.slice(end, end + 20)) && file.text[end - 1] !== ")")
    return [replace(title, span(file, end, end), `(${text})`)];
  const close = file.text[end - 1] === ")" ? end - 1 : closing(file.text, file.text.indexOf("(", end));
  if (close < 0) return [];
  const empty = /\(\s*$/.test(file.text.slice(0, close).slice(-20));
  return [replace(title, span(file, close, close), empty ? text : `, ${text}`)];
}

function exampleOf(callable: Callable, option: string): string | undefined {
  if (!("example" in callable) || typeof callable.example !== "string") return undefined;
  const written = /\(([^()]*)\)/.exec(callable.example)?.[1]?.split(/,\s*(?![^[]*\])/) ?? [];
  const byName = written.find((item) => item.startsWith(`${option}:`));
  return byName?.slice(option.length + 1).trim() ?? written[callable.unnamed.indexOf(option)];
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i >= 0 && i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0) return i;
  }
  return -1;
}
