import { nearest } from "../diagnostics/did-you-mean.js";
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
  /** What to write at `at` instead; an empty text means that it should go. */
  readonly instead?: string;
}

/** Reads a call's arguments by the types of its options; never stops at the first problem. */
export function readOptions(callable: Callable, args: readonly Argument[]): OptionsRead {
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(callable.options).map(([name, option]) => [name, option.fallback]),
  );
  const given = new Map<string, Value>();
  const seen = new Set<string>();
  const meant = new Set<string>();
  const problems: OptionProblem[] = [];
  let place = 0;

  for (const argument of args) {
    const { value } = argument;
    const name = argument.name ?? callable.unnamed[place++];
    if (name === undefined) {
      problems.push(tooMany(callable, value));
      continue;
    }
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
  for (const [name, option] of Object.entries(callable.options))
    if (option.required && !seen.has(name) && !meant.has(name))
      problems.push(missing(callable, name, option));
  return { values, given, problems };
}

function optionOf(callable: Callable, name: string): Option<unknown> | undefined {
  return Object.hasOwn(callable.options, name) ? callable.options[name] : undefined;
}

function tooMany(callable: Callable, value: Value): OptionProblem {
  const count = callable.unnamed.length;
  const allowed = callable.unnamed.map((name) => `\`${name}\``).join(", then ");
  const others = Object.keys(callable.options).filter((name) => !callable.unnamed.includes(name));
  const why =
    others.length === 0 && count === 0
      ? `\`${callable.name}\` takes no options`
      : count === 0
        ? `the options of \`${callable.name}\` are written with their names: ${others.join(", ")}`
        : `only ${allowed} may go unnamed: say which option ${valueText(value)} is`;
  return { kind: "unnamed", option: others[0] ?? "", at: value.span, why };
}

function unknownOption(callable: Callable, name: string, at: Span): OptionProblem {
  const known = Object.keys(callable.options);
  if (Object.hasOwn(needlessOptions, name))
    return {
      kind: "unknown",
      option: name,
      at,
      why: `leave \`${name}\` out: ${needlessOptions[name] ?? ""}`,
    };
  const foreign = Object.hasOwn(foreignOptions, name) ? foreignOptions[name] : undefined;
  const instead = foreign?.find((word) => known.includes(word)) ?? nearest(name, known);
  const why =
    instead !== undefined
      ? `\`${instead}\` is meant, perhaps`
      : known.length === 0
        ? "it takes none"
        : `there are ${known.join(", ")}`;
  return { kind: "unknown", option: name, at, why, ...(instead === undefined ? {} : { instead }) };
}

function missing(callable: Callable, name: string, option: Option<unknown>): OptionProblem {
  const why = `\`${callable.name}\` needs \`${name}\`, ${option.doc}: ${option.expects}`;
  return { kind: "missing", option: name, at: undefined, why };
}
