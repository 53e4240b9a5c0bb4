import { nearest } from "../text/nearest.js";
import type { Span } from "../text/source.js";
import { valueText } from "./value.js";
import type { Value } from "./value.js";

/** A kind of value that an option may have. */
export interface OptionType<T> {
  /** As in "kernelSize is …": "a whole number of at least 1". */
  readonly expects: string;
  readonly read: (value: Value) => Reading<T>;
  /** The fixed choices, where there are any. */
  readonly words: readonly string[];
  /** The definitions whose calls fit (`l2(0.01)`, `crossEntropy`), where there are any. */
  readonly calls: readonly Callable[];
  /** One value may stand for all axes. */
  readonly perAxis?: true;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | Misfit;

export interface Misfit {
  readonly ok: false;
  readonly why: string;
  readonly at: Span;
  /** What to write instead. */
  readonly instead?: string;
}

/** An option of a layer, a loss, a source, …: `T` is what its rule gets to see, `R` whether it must be given. */
export interface Option<T, R extends boolean = boolean> extends OptionType<T> {
  readonly doc: string;
  readonly required: R;
  /** What holds when it is left out; `undefined` when nothing does. */
  readonly fallback: T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a rule sees of its options. */
export type Values<S extends Options> = { readonly [K in keyof S]: S[K] extends Option<infer T> ? T : never };

/** Something with a name and options: what a call in a spec can mean. */
export interface Callable {
  readonly name: string;
  readonly doc: string;
  readonly options: Options;
  /** Options that may go unnamed, in order. */
  readonly unnamed: readonly string[];
  /** Words of other libraries for it, told in the error. */
  readonly aliases: readonly string[];
}

/** Settings of an option: required, with a default, or optional (then the rule may see `undefined`). */
export interface Required {
  readonly doc: string;
}
export interface WithDefault<T> extends Required {
  readonly default: T;
}
export interface Optional extends Required {
  readonly optional: true;
}
type Settings<T> = Required | WithDefault<T> | Optional;

export function option<T>(type: OptionType<T>, settings: Optional): Option<T | undefined, false>;
export function option<T>(type: OptionType<T>, settings: WithDefault<NoInfer<T>>): Option<T, false>;
export function option<T>(type: OptionType<T>, settings: Required): Option<T, true>;
export function option<T>(type: OptionType<T>, settings: Settings<NoInfer<T>>): Option<T | undefined> {
  const fallback = "default" in settings ? settings.default : undefined;
  return {
    ...type,
    doc: settings.doc,
    required: !("default" in settings || "optional" in settings),
    fallback,
  };
}

export function fits<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function misfit(value: Value, why: string, instead?: string): Misfit {
  return { ok: false, why, at: value.span, ...(instead === undefined ? {} : { instead }) };
}

interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The bounds themselves do not count. */
  readonly open?: boolean;
}

function rangeText({ min, max, open }: Range): string {
  const low = min === undefined ? "" : open ? ` above ${min}` : ` of at least ${min}`;
  const high = max === undefined ? "" : open ? ` below ${max}` : ` of at most ${max}`;
  return low && high ? `${low} and${high}` : low + high;
}

function inRange(x: number, { min = -Infinity, max = Infinity, open = false }: Range): boolean {
  return open ? x > min && x < max : x >= min && x <= max;
}

export function integer(range: Range = {}): OptionType<number> {
  const expects = `a whole number${rangeText(range)}`;
  return plain(expects, (value) => {
    if (value.kind !== "number") return misfit(value, `${valueText(value)} is not ${expects}`);
    if (!Number.isInteger(value.value)) {
      const near = Math.round(value.value);
      return misfit(
        value,
        `${value.value} is not a whole number`,
        inRange(near, range) ? String(near) : undefined,
      );
    }
    if (inRange(value.value, range)) return fits(value.value);
    const closest = Math.min(Math.max(value.value, range.min ?? -Infinity), range.max ?? Infinity);
    return misfit(value, `${value.value} is not ${expects}`, range.open ? undefined : String(closest));
  });
}

export function number(range: Range = {}): OptionType<number> {
  const expects = `a number${rangeText(range)}`;
  return plain(expects, (value) =>
    value.kind === "number" && Number.isFinite(value.value) && inRange(value.value, range)
      ? fits(value.value)
      : misfit(value, `${valueText(value)} is not ${expects}`),
  );
}

export const flag: OptionType<boolean> = {
  ...plain("true or false", (value) =>
    value.kind === "flag"
      ? fits(value.value)
      : misfit(value, `${valueText(value)} is neither true nor false`),
  ),
  words: ["true", "false"],
};

export const text: OptionType<string> = plain("a string in quotes", (value) =>
  value.kind === "text"
    ? fits(value.value)
    : misfit(
        value,
        `${valueText(value)} is not a string in quotes`,
        value.kind === "word" ? JSON.stringify(value.value) : undefined,
      ),
);

export function choice<const W extends string>(words: readonly W[]): OptionType<W> {
  const expects = `one of ${words.map((w) => `\`${w}\``).join(", ")}`;
  return {
    expects,
    words,
    calls: [],
    read: (value) => {
      const written = value.kind === "word" || value.kind === "text" ? value.value : undefined;
      const word = words.find((w) => w === written);
      if (word !== undefined && value.kind === "word") return fits(word);
      if (word !== undefined) return misfit(value, `${valueText(value)} stands without quotes`, word);
      const near = written === undefined ? undefined : nearest(written, words);
      return misfit(value, `${valueText(value)} is not ${expects}`, near);
    },
  };
}

/** A list of `count` (or any number of) values of one type. */
export function list<T>(of: OptionType<T>, count?: number): OptionType<readonly T[]> {
  const expects = `a list of ${count === undefined ? "" : `${count} times `}${of.expects}`;
  return {
    ...plain(expects, (value) => {
      if (value.kind !== "list" || (count !== undefined && value.items.length !== count))
        return misfit(value, `${valueText(value)} is not ${expects}`);
      const items: T[] = [];
      for (const item of value.items) {
        const reading = of.read(item);
        if (!reading.ok) return reading;
        items.push(reading.value);
      }
      return fits(items);
    }),
    words: of.words,
    calls: of.calls,
  };
}

/** One value for all axes, or a list with one for each: `3` is `[3, 3]`. */
export function perAxis(axes: number, range: Range = { min: 1 }): OptionType<readonly number[]> {
  const one = integer(range);
  const many = list(one, axes);
  const read = (value: Value): Reading<readonly number[]> => {
    if (value.kind === "list") return many.read(value);
    const reading = one.read(value);
    return reading.ok ? fits(new Array<number>(axes).fill(reading.value)) : reading;
  };
  return { ...plain(`${one.expects}, or a list of ${axes} of them`, read), perAxis: true };
}

/** Either of two types. */
export function either<A, B>(a: OptionType<A>, b: OptionType<B>): OptionType<A | B> {
  return {
    expects: `${a.expects}, or ${b.expects}`,
    words: [...a.words, ...b.words],
    calls: [...a.calls, ...b.calls],
    read: (value) => {
      const first = a.read(value);
      if (first.ok) return first;
      const second = b.read(value);
      return second.ok
        ? second
        : misfit(value, `${valueText(value)} is neither ${a.expects} nor ${b.expects}`);
    },
  };
}

function plain<T>(expects: string, read: (value: Value) => Reading<T>): OptionType<T> {
  return { expects, read, words: [], calls: [] };
}
