import type { Json, Shape } from "../types.js";
import { DataError } from "./dataError.js";

// Type aliases, since only those count as Json.

/** What was learnt from the training rows, saved with a run. */
export type Fitted = {
  readonly inputs: Readonly<Record<string, FittedInput>>;
  readonly targets: Readonly<Record<string, FittedTarget>>;
};

export type FittedInput = {
  /** Of a row as it comes from the source, before any step. */
  readonly shape: Shape;
  /** For a column of text: the values that the training rows have, sorted. The steps see their numbers. */
  readonly values: readonly string[] | null;
  /** What each step learnt; null for those that learn nothing. */
  readonly steps: readonly Json[];
};

export type FittedTarget = {
  readonly classes: readonly string[] | null;
};

/** Reads back what `prepareData` gave as `fitted`; a DataError if it is something else. */
export function readFitted(json: Json): Fitted {
  return {
    inputs: readRecord(json, "inputs", (input) => ({
      shape: readList(field(input, "shape"), isNumber),
      values: readOptionalStrings(field(input, "values")),
      steps: readArray(field(input, "steps")),
    })),
    targets: readRecord(json, "targets", (target) => ({
      classes: readOptionalStrings(field(target, "classes")),
    })),
  };
}

function readRecord<T>(json: Json, name: string, read: (value: Json) => T): Record<string, T> {
  const record = field(json, name);
  if (typeof record !== "object" || record === null || Array.isArray(record)) throw damaged();
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, read(value)]));
}

function readList<T extends Json>(json: Json, isItem: (value: Json) => value is T): readonly T[] {
  const items = readArray(json);
  if (items.every(isItem)) return items;
  throw damaged();
}

function readArray(json: Json): readonly Json[] {
  if (Array.isArray(json)) return json;
  throw damaged();
}

function readOptionalStrings(json: Json): readonly string[] | null {
  return json === null ? null : readList(json, isString);
}

function field(json: Json, name: string): Json {
  const value =
    typeof json === "object" && json !== null
      ? Object.entries(json).find(([key]) => key === name)
      : undefined;
  if (value === undefined) throw damaged();
  return value[1];
}

function isString(value: Json): value is string {
  return typeof value === "string";
}

function isNumber(value: Json): value is number {
  return typeof value === "number";
}

function damaged(): DataError {
  return new DataError("what the run saved of its data is damaged", {}, "train the network again");
}
