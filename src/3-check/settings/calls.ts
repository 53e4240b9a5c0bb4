import type { Callable, OptionType } from "../../catalogue/options.js";
import { readOptions } from "../../catalogue/read-options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Argument, Value } from "../../catalogue/value.js";
import { valueText } from "../../catalogue/value.js";
import type { Problem } from "../../catalogue/problem.js";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";
import { E0205, E0405 } from "../../diagnostics/messages.generated.js";
import { fix, write, writeInstead } from "../../fixes/fix.js";
import { replaceStep } from "../../fixes/steps.js";
import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall } from "../checked.js";
import { optionDiagnostic, withoutEchoes } from "./options.js";

export type Report = (diagnostic: Diagnostic) => void;

/** One room of the catalogue, and how to speak of what is in it. */
export interface Room<D extends Callable> {
  /** As in "there is no loss `…`". */
  readonly what: string;
  readonly definitions: ReadonlyMap<string, D>;
  /** What to say of what mcnn knows and cannot do yet, in rooms that have such. */
  readonly later?: (definition: D, at: Span) => Diagnostic | undefined;
}

/** A call whose options are read; nothing when an error was told. */
export function readCall<D extends Callable>(
  room: Room<D>,
  setting: string,
  value: Value,
  report: Report,
): CheckedCall<D> | undefined {
  if (value.kind === "word") return readNamed(room, value.value, value.span, [], value.span, report);
  if (value.kind === "call") {
    const at = span(value.span.file, value.span.start, value.span.start + value.name.length);
    return readNamed(room, value.name, at, value.arguments, value.span, report);
  }
  const bare = value.kind === "text" ? meantBy(room.definitions, value)?.name : undefined;
  const why =
    bare === undefined
      ? `${valueText(value)} is not ${/^[aeiou]/.test(room.what) ? "an" : "a"} ${room.what}: ${namesText(room.definitions)}`
      : value.kind === "text" && bare !== value.value
        ? `here it is called \`${bare}\`, without quotes`
        : `${valueText(value)} stands without quotes`;
  const fixes = bare === undefined ? [] : [writeInstead(value.span, bare)];
  report(E0205({ option: setting, why }, value.span, { fixes }));
  return undefined;
}

export function readNamed<D extends Callable>(
  room: Room<D>,
  name: string,
  nameSpan: Span,
  args: readonly Argument[],
  whole: Span,
  report: Report,
): CheckedCall<D> | undefined {
  const definition = room.definitions.get(name);
  if (!definition) {
    report(unknownWord(room.what, name, nameSpan, room.definitions));
    return undefined;
  }
  const later = room.later?.(definition, nameSpan);
  if (later?.severity === "error") {
    report(later);
    return undefined;
  }
  const { values, given, problems } = readOptions(definition, args);
  for (const problem of withoutEchoes(problems)) {
    const told = optionDiagnostic({ callable: definition, arguments: args, span: whole }, problem);
    const other = problem.instead === undefined && takenBy(room, definition, problem, args);
    report(other ? { ...told, ...elsewhere(other, nameSpan, told) } : told);
  }
  if (later && problems.length === 0) report(later);
  return problems.length > 0 ? undefined : { definition, values, given: [...given.keys()], span: whole };
}

/** Another of the room that has the option, and all others that are given: `adamW` for `adam(weightDecay: 0.1)`. */
function takenBy<D extends Callable>(
  { definitions }: Room<D>,
  { name }: D,
  { kind, option }: OptionProblem,
  args: readonly Argument[],
): D | undefined {
  if (kind !== "unknown") return undefined;
  const having = [...definitions.values()].filter((d) => readOptions(d, args).problems.length === 0);
  return having.find((d) => d.name === option) ?? having.find((d) => d.name.startsWith(name));
}

function elsewhere({ name }: Callable, at: Span, { fixes }: Diagnostic): Pick<Diagnostic, "label" | "fixes"> {
  return { label: `\`${name}\` takes it`, fixes: [writeInstead(at, name), ...fixes] };
}

/** What a value names, be it with the word of another library, or in quotes. */
export function meantBy<D extends Pick<Callable, "name" | "aliases">>(
  definitions: ReadonlyMap<string, D>,
  value: Value,
): D | undefined {
  const word =
    value.kind === "call" ? value.name : value.kind === "word" || value.kind === "text" ? value.value : "";
  return definitions.get(word) ?? [...definitions.values()].find(({ aliases }) => aliases.includes(word));
}

/** Where the option is written that a rule blames, or else the whole call, and what fixes it. */
export function misfitOf(
  value: Value,
  { blame, fixes: proposals }: Problem,
): { readonly at: Span; readonly fixes: Fix[] } {
  const args = value.kind === "call" ? value.arguments : [];
  const at = (args.find(({ name }) => name === blame) ?? args.find(({ name }) => name === undefined))?.value
    .span;
  const fixes = proposals.flatMap((proposed) => {
    if (proposed.kind === "replaceStep") return fix(proposed.title, replaceStep(value.span, proposed.step));
    return proposed.kind === "option" && proposed.value !== undefined && at
      ? fix(proposed.title, write(at, proposed.value))
      : [];
  });
  return { at: at ?? value.span, fixes };
}

/** There is no such word here: the nearest right one, or what there is. */
export function unknownWord(
  what: string,
  name: string,
  at: Span,
  known: ReadonlyMap<string, Pick<Callable, "name" | "aliases">>,
): Diagnostic {
  const foreign = [...known.values()].find((d) => d.aliases.includes(name))?.name;
  const instead = foreign ?? nearest(name, known.keys());
  const why =
    foreign !== undefined
      ? `here it is called \`${foreign}\``
      : instead !== undefined
        ? `did you mean \`${instead}\`?`
        : namesText(known);
  const fixes = instead === undefined ? [] : [writeInstead(at, instead)];
  return E0405({ what, name, why }, at, { fixes });
}

function namesText(known: ReadonlyMap<string, unknown>): string {
  return known.size === 0 ? "there are none" : `there are ${[...known.keys()].join(", ")}`;
}

/** A setting that is one value; nothing when an error was told. */
export function readValue<T>(
  type: OptionType<T>,
  setting: string,
  value: Value | undefined,
  report: Report,
): T | undefined {
  if (!value) return undefined;
  const reading = type.read(value);
  if (reading.ok) return reading.value;
  const { why, at, instead } = reading;
  const fixes = instead === undefined ? [] : [writeInstead(at, instead)];
  report(E0205({ option: setting, why }, at, { fixes }));
  return undefined;
}
