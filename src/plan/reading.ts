/** Reads plain data of no known type; throws a PlanError that says where something else stands. */
export type Read<T> = (value: unknown, at: string) => T;

/** Data that is no plan. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  constructor(at: string, why: string) {
    super(`${at || "the plan"}: ${why}`);
  }
}

/** What a reader gives. */
export type ReadBy<R> = R extends Read<infer T> ? T : never;

type Fields = Readonly<Record<string, Read<unknown>>>;
type ReadFields<F extends Fields> = { readonly [K in keyof F]: ReadBy<F[K]> };

export const text: Read<string> = (value, at) => {
  if (typeof value === "string") return value;
  throw new PlanError(at, `a string is missing, there is ${shown(value)}`);
};

export const flag: Read<boolean> = (value, at) => {
  if (typeof value === "boolean") return value;
  throw new PlanError(at, `true or false is missing, there is ${shown(value)}`);
};

export const number: Read<number> = (value, at) => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new PlanError(at, `a finite number is missing, there is ${shown(value)}`);
};

export function integer(least: number): Read<number> {
  return (value, at) => {
    if (Number.isInteger(value) && Number(value) >= least) return Number(value);
    throw new PlanError(at, `a whole number of at least ${least} is missing, there is ${shown(value)}`);
  };
}

export function word<const W extends string>(...words: readonly W[]): Read<W> {
  return (value, at) => {
    const found = words.find((one) => one === value);
    if (found !== undefined) return found;
    throw new PlanError(at, `${shown(value)} is not one of ${words.join(", ")}`);
  };
}

export function list<T>(item: Read<T>): Read<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new PlanError(at, `a list is missing, there is ${shown(value)}`);
    return value.map((one, i) => item(one, `${at}[${i}]`));
  };
}

export function pair<A, B>(first: Read<A>, second: Read<B>): Read<readonly [A, B]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length !== 2)
      throw new PlanError(at, `a list of two is missing, there is ${shown(value)}`);
    return [first(value[0], `${at}[0]`), second(value[1], `${at}[1]`)];
  };
}

/** Exactly these fields, and any of the optional ones. */
export function record<F extends Fields, O extends Fields = Record<never, never>>(
  fields: F,
  optional?: O,
): Read<ReadFields<F> & Partial<ReadFields<O>>> {
  return (value, at) => {
    const found = entriesOf(value, at);
    const known: Fields = { ...fields, ...optional };
    for (const name of found.keys())
      if (!Object.hasOwn(known, name))
        throw new PlanError(at, `has a field \`${name}\`, which is none of a plan's`);
    for (const name of Object.keys(fields))
      if (!found.has(name)) throw new PlanError(at, `has no field \`${name}\``);
    const read = [...found].map(([name, one]) => [name, known[name]?.(one, at ? `${at}.${name}` : name)]);
    // Each field went through its own reader.
    return Object.fromEntries(read) as ReadFields<F> & Partial<ReadFields<O>>;
  };
}

/** Plain data of any kind, as JSON holds it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const json: Read<Json> = (value, at) => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return number(value, at);
  if (Array.isArray(value)) return value.map((one, i) => json(one, `${at}[${i}]`));
  return jsonRecord(value, at);
};

export const jsonRecord: Read<Readonly<Record<string, Json>>> = (value, at) =>
  Object.fromEntries([...entriesOf(value, at)].map(([name, one]) => [name, json(one, `${at}.${name}`)]));

export function entriesOf(value: unknown, at: string): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new PlanError(at, `a record is missing, there is ${shown(value)}`);
  return new Map(Object.entries(value));
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a record" : (JSON.stringify(value) ?? typeof value);
}
