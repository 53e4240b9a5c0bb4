import { isCalled } from "../../../catalogue/calls.js";
import type { Called } from "../../../catalogue/calls.js";
import type { Construction, Values } from "./construction.js";
import { constructionOf, isBuilt, isPart } from "./lookup.js";
import type { Built } from "./lookup.js";
import { partHomes, partMaker } from "./parts.js";
import type { Maker } from "./parts.js";

/** What is written for an option in TensorFlow.js. */
export type Emitted = string | number | boolean | readonly Emitted[] | EmittedCall;

/** `tf.regularizers.l2({ l2: 0.01 })`, or `new Gated({ … })`. */
export interface EmittedCall {
  readonly kind: "emitted";
  readonly callee: Callee;
  readonly options: Readonly<Record<string, Emitted>>;
}

/** A function of TensorFlow.js, or a class that is written beside the model. */
export type Callee = Maker | { readonly own: string };

/** What builds the layer or fusion: only the options that are `given` are written. */
export function emit(built: Built, values: Values, given: Iterable<string>, name: string): EmittedCall {
  const construction = constructionOf(built, values);
  const { axes, inFull, asObjects } = construction;
  const options: Record<string, Emitted> = { name };
  if ("factory" in construction) Object.assign(options, construction.constants);
  for (const option of given) {
    const value = emitValue(values[option], asObjects?.includes(option));
    if (value === undefined) continue;
    const short = built.options[option]?.perAxis && !inFull?.includes(option);
    options[option] = axes?.includes(option) ? countBatch(value) : short ? inShort(value) : value;
  }
  return { kind: "emitted", callee: callee(construction), options };
}

function callee(construction: Construction): Callee {
  return "factory" in construction
    ? { namespace: "layers", name: construction.factory }
    : { own: construction.own };
}

/** What is written for a value, whatever option it is of. */
export function emitValue(value: unknown, asObject = false): Emitted | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => emitValue(item)).filter((item) => item !== undefined);
  return isCalled(value) ? emitCalled(value, asObject) : undefined;
}

function emitCalled({ callable, options }: Called, asObject: boolean): Emitted {
  if (isPart(callable)) {
    if (options.given.size === 0 && partHomes[callable.of].byName && !asObject) return callable.name;
    // Most of these makers cannot do without an object, so it gets the defaults where there is nothing else to say.
    const names =
      asObject && options.given.size === 0 ? Object.keys(callable.options) : [...options.given.keys()];
    const given = names.flatMap((name) => {
      const value = emitValue(options.values[name]);
      return value === undefined ? [] : [[name, value]];
    });
    return { kind: "emitted", callee: partMaker(callable), options: Object.fromEntries(given) };
  }
  // A layer in a layer has no place of its own in the spec, so it is called what it is.
  return isBuilt(callable)
    ? emit(callable, options.values, options.given.keys(), callable.name)
    : callable.name;
}

function countBatch(axis: Emitted): Emitted {
  if (typeof axis === "number") return axis < 0 ? axis : axis + 1;
  return isList(axis) ? axis.map(countBatch) : axis;
}

/** `[3, 3]` is `3`. */
function inShort(value: Emitted): Emitted {
  const [first] = isList(value) ? value : [];
  return isList(value) && first !== undefined && value.every((item) => item === first) ? first : value;
}

function isList(value: Emitted): value is readonly Emitted[] {
  return Array.isArray(value);
}
