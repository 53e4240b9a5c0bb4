import { foreignValues } from "../../catalogue/foreign.js";
import { isLayer } from "../../catalogue/layer.js";
import type { Callable, Option } from "../../catalogue/options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Argument } from "../../catalogue/value.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";
import { addArgument, dropArgument, nameArgument } from "../../fixes/calls.js";
import { fix, writeInstead } from "../../fixes/fix.js";
import { dropItem } from "../../fixes/lists.js";
import { textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";

/** A call with what its arguments came to. */
export interface WrittenCall {
  readonly callable: Callable;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

/** What puts an option right: what was meant, where that can be told, and leaving it out, where that can be done. */
export function optionFixes(call: WrittenCall, problem: OptionProblem): Fix[] {
  const { at, instead, kind, option } = problem;
  const meant = at === undefined || instead === undefined ? [] : [writeInstead(at, instead)];
  switch (kind) {
    case "missing":
      return example(call, option);
    case "unknown":
    case "twice":
      return [...meant, ...leaveOut(call, problem)];
    case "unnamed":
      // What a layer without unnamed options is told, other libraries need and mcnn knows.
      return call.callable.unnamed.length === 0
        ? [...without(call, problem), ...named(call, problem)].map((made) => ({ ...made, chains: true }))
        : [...whatComesIn(call), ...named(call, problem), ...without(call, problem)];
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
  // What is too many here says nothing of other options, unless it is what other libraries are told.
  const chains = problem.needless ?? false;
  return argument
    ? fix("leave it out", dropArgument(call, argument)).map((made) => ({ ...made, chains }))
    : [];
}

/** Without values that are too many: one argument, or several side by side. */
function without(call: WrittenCall, problem: OptionProblem): Fix[] {
  const { at } = problem;
  if (!at) return [];
  const argument = argumentAt(call, problem);
  return fix(`leave \`${textOf(at)}\` out`, argument ? dropArgument(call, argument) : dropItem(at));
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
  const title = `leave \`${textOf(told.span)}\` out, which is known`;
  return fix(title, dropItem(told.span)).map((made) => ({ ...made, chains: true }));
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
  return fix(`name it: \`${option}: ${textOf(argument.value.span)}\``, nameArgument(argument, option));
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
  return [...new Set(candidates)].flatMap((text) => (text === undefined ? [] : [writeInstead(at, text)]));
}

/** The value that the layer's own example has. */
function example(call: WrittenCall, option: string): Fix[] {
  const { callable, arguments: args } = call;
  const value = exampleOf(callable, option);
  if (value === undefined) return [];
  const place = callable.unnamed.indexOf(option);
  const text = place >= 0 && place === args.length ? value : `${option}: ${value}`;
  return fix(`for example \`${option}: ${value}\``, addArgument(call, text));
}

function exampleOf(callable: Callable, option: string): string | undefined {
  if (!("example" in callable) || typeof callable.example !== "string") return undefined;
  const written = /\(([^()]*)\)/.exec(callable.example)?.[1]?.split(/,\s*(?![^[]*\])/) ?? [];
  const byName = written.find((item) => item.startsWith(`${option}:`));
  return byName?.slice(option.length + 1).trim() ?? written[callable.unnamed.indexOf(option)];
}
