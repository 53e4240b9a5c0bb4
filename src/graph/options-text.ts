import { builtIn } from "../catalogue/activations.js";
import { isCalled } from "../catalogue/calls.js";
import { isLayer } from "../catalogue/layer.js";
import type { Callable } from "../catalogue/options.js";

type Values = Readonly<Record<string, unknown>>;

/** Words that say the same with less ink. */
const shortNames: Readonly<Record<string, string>> = {
  strides: "stride",
  dilationRate: "dilation",
  recurrentDropout: "rec. dropout",
};

/** What tells one call of a layer from another: `32 · 3×3 · stride 2`. Words such as `same` are left to the tooltip. */
export function mainOptions(callable: Callable, values: Values, given: Iterable<string>): string {
  const unnamed = callable.unnamed.map((name) => valueLabel(values[name]));
  const named = Array.from(given)
    .filter((name) => !callable.unnamed.includes(name))
    .map((name) => ({ name, value: valueLabel(inShort(values[name])) }))
    .map(({ name, value }) => (value === "" ? "" : `${shortNames[name] ?? name} ${value}`));
  return [...unnamed, ...named].filter((text) => text !== "").join(" · ");
}

/** The activation that a layer has built in. */
export function builtInActivation(values: Values, given: readonly string[]): string | undefined {
  return given.includes("activation") ? builtIn(values) : undefined;
}

/** `[2, 2]` is `2`. */
function inShort(value: unknown): unknown {
  return Array.isArray(value) && value.every((item) => item === value[0]) ? value[0] : value;
}

function valueLabel(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.every((item) => typeof item === "number") ? value.join("×") : "";
  if (!isCalled(value) || !isLayer(value.callable)) return "";
  const inner = mainOptions(value.callable, value.options.values, value.options.given.keys());
  return inner === "" ? value.callable.name : `${value.callable.name} ${inner}`;
}
