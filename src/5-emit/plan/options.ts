import { isCalled } from "../../catalogue/calls.js";
import type { Json } from "../../plan/reading.js";

/** Options as read, as plain data; those that are not given and have no default are left out. */
export function optionsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, plain(value)]])),
  );
}

function plain(value: unknown): Json {
  if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isCalled(value)) return { call: value.callable.name, options: optionsOf(value.options.values) };
  throw new Error("an option's value is not plain data");
}
