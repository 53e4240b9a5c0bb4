import { nearest } from "../text/nearest.js";
import { spanning, textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import { foreignOptions, needlessOptions } from "./foreign.js";
import type { Callable, Option } from "./options.js";
import { valueText } from "./value.js";
import type { Argument, Value } from "./value.js";

/** What the arguments of a call come to. */
export interface OptionsRead {
  /** A value for each option, the default where none was given or the given one does not fit. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The values as they were written, for options that were given and fit. */
  readonly given: ReadonlyMap<string, Value>;
  readonly problems: readonly OptionProblem[];
}

export interface OptionProblem {
  readonly kind: "unknown" | "missing" | "twice" | "unnamed" | "misfit";
  /** The option's name, as written where there is no such option. */
  readonly option: string;
  /** `undefined` where nothing is written: the call itself is to blame. */
  readonly at: Span | undefined;
  readonly why: string;
  /** Another library is told this, and mcnn knows it by itself. */
  readonly needless?: boolean;
  /** What to write at `at` instead; an empty text means that it should go. */
  readonly instead?: string;
}

/** Reads a call's arguments by the types of its options; never stops at the first problem. */
export function readOptions(callable: Callable, args: readonly Argument[]): OptionsRead {
  const { fallbacks, required } = standardsOf(callable);
  if (args.length === 0) {
    const problems = required.map(([name, option]) => missing(callable, name, option));
    return { values: fallbacks, given: new Map(), problems };
  }
  const values: Record<string, unknown> = { ...fallbacks };
  const given = new Map<string, Value>();
  const seen = new Set<string>();
  const meant = new Set<string>();
  const problems: OptionProblem[] = [];
  const bare = args.filter(({ name }) => name === undefined).map(({ value }) => value);
  const listed = listedApart(callable, bare);
  if (listed) {
    problems.push(listed);
    seen.add(listed.option);
  } else if (bare.length > callable.unnamed.length) {
    problems.push(tooMany(callable, bare.slice(callable.unnamed.length)));
  }

  for (const argument of args) {
    const { value } = argument;
    const place = bare.indexOf(value);
    const name = argument.name ?? callable.unnamed[place];
    if (name === undefined || (listed && place >= 0)) continue;
    const option = optionOf(callable, name);
    const at = argument.nameSpan ?? value.span;
    if (option === undefined) {
      const problem = unknownOption(callable, name, at);
      problems.push(problem);
      // A required option under another name is not missing too.
      if (problem.instead !== undefined) meant.add(problem.instead);
    } else if (seen.has(name)) {
      problems.push({ kind: "twice", option: name, at, why: `\`${name}\` is given twice` });
    } else {
      seen.add(name);
      const reading = option.read(value);
      if (reading.ok) {
        values[name] = reading.value;
        given.set(name, value);
      } else {
        const { why, instead } = reading;
        const more = instead === undefined ? {} : { instead };
        problems.push({ kind: "misfit", option: name, at: reading.at, why, ...more });
      }
    }
  }
  for (const [name, option] of required)
    if (!seen.has(name) && !meant.has(name)) problems.push(missing(callable, name, option));
  return { values, given, problems };
}

/** What follows from the options alone; a large network calls few layers many times. */
interface Standards {
  readonly fallbacks: Readonly<Record<string, unknown>>;
  readonly required: readonly (readonly [string, Option<unknown>])[];
}

const standards = new WeakMap<Callable, Standards>();

function standardsOf(callable: Callable): Standards {
  const known = standards.get(callable);
  if (known) return known;
  const options = Object.entries(callable.options);
  const made = {
    fallbacks: Object.fromEntries(options.map(([name, option]) => [name, option.fallback])),
    required: options.filter(([, option]) => option.required),
  };
  standards.set(callable, made);
  return made;
}

function optionOf(callable: Callable, name: string): Option<unknown> | undefined {
  return Object.hasOwn(callable.options, name) ? callable.options[name] : undefined;
}

/** `reshape(28, 28, 1)`: what should be a list stands apart. */
function listedApart(callable: Callable, bare: readonly Value[]): OptionProblem | undefined {
  const [option = "", more] = callable.unnamed;
  const [first, last] = [bare[0], bare.at(-1)];
  const type = optionOf(callable, option);
  if (more !== undefined || !type || !first || !last || first === last || type.read(first).ok)
    return undefined;
  const at = spanning(first.span, last.span);
  if (!type.read({ kind: "list", items: bare, span: at }).ok) return undefined;
  const instead = `[${bare.map(({ span }) => textOf(span)).join(", ")}]`;
  return { kind: "misfit", option, at, why: "several values are one list, in square brackets", instead };
}

function tooMany(callable: Callable, extra: readonly Value[]): OptionProblem {
  const count = callable.unnamed.length;
  const texts = extra.map(valueText).join(" and ");
  const allowed = callable.unnamed.map((name) => `\`${name}\``).join(", then ");
  const others = Object.keys(callable.options).filter((name) => !callable.unnamed.includes(name));
  const why =
    others.length === 0 && count === 0
      ? `\`${callable.name}\` takes no options`
      : count === 0
        ? `the options of \`${callable.name}\` are written with their names: ${others.join(", ")}`
        : `only ${allowed} may go unnamed: say which ${extra.length === 1 ? "option" : "options"} ${texts} ${extra.length === 1 ? "is" : "are"}`;
  const [first, last] = [extra[0], extra.at(-1)];
  const at = first && last && spanning(first.span, last.span);
  return { kind: "unnamed", option: others[0] ?? "", at, why };
}

function unknownOption(callable: Callable, name: string, at: Span): OptionProblem {
  const known = Object.keys(callable.options);
  if (Object.hasOwn(needlessOptions, name))
    return {
      kind: "unknown",
      option: name,
      at,
      why: `leave \`${name}\` out: ${needlessOptions[name] ?? ""}`,
      needless: true,
    };
  const foreign = Object.hasOwn(foreignOptions, name) ? foreignOptions[name] : undefined;
  const instead = foreign?.find((word) => known.includes(word)) ?? nearest(name, known);
  const why =
    instead !== undefined
      ? `did you mean \`${instead}\`?`
      : known.length === 0
        ? "it takes none"
        : `there are ${known.join(", ")}`;
  return { kind: "unknown", option: name, at, why, ...(instead === undefined ? {} : { instead }) };
}

function missing(callable: Callable, name: string, option: Option<unknown>): OptionProblem {
  const why = `\`${callable.name}\` needs \`${name}\`, ${option.doc}: ${option.expects}`;
  return { kind: "missing", option: name, at: undefined, why };
}
