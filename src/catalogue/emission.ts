import { isCalled } from "./calls.js";
import type { Called } from "./calls.js";
import type { Emission } from "./layer.js";
import type { Callable } from "./options.js";
import type { Part } from "./part.js";

/** What is written for an option in TensorFlow.js. */
export type Emitted = string | number | boolean | readonly Emitted[] | EmittedCall;

/** `tf.regularizers.l2({ l2: 0.01 })`, or `new Gated({ … })`. */
export interface EmittedCall {
  readonly kind: "emitted";
  readonly callee: string;
  readonly options: Readonly<Record<string, Emitted>>;
}

type Values = Readonly<Record<string, unknown>>;

interface Built extends Callable {
  readonly emission: Emission;
  /** Where it depends on the options. */
  readonly emissionOf?: (values: Values) => Emission;
}

/** What builds the layer or fusion: only the options that are `given` are written. */
export function emit(built: Built, values: Values, given: Iterable<string>, name: string): EmittedCall {
  const emission = built.emissionOf?.(values) ?? built.emission;
  const options: Record<string, Emitted> = { name };
  if (emission.kind === "factory") Object.assign(options, emission.constants);
  for (const option of given) {
    const value = emitValue(values[option], emission.asObjects?.includes(option));
    if (value === undefined) continue;
    const short = built.options[option]?.perAxis && !emission.inFull?.includes(option);
    options[option] = emission.axes?.includes(option) ? countBatch(value) : short ? inShort(value) : value;
  }
  return { kind: "emitted", callee: callee(emission), options };
}

function callee(emission: Emission): string {
  if (emission.kind === "factory") return `tf.layers.${emission.factory}`;
  return emission.kind === "own" ? `new ${emission.className}` : emission.helper;
}

function emitValue(value: unknown, asObject = false): Emitted | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => emitValue(item)).filter((item) => item !== undefined);
  return isCalled(value) ? emitCalled(value, asObject) : undefined;
}

function emitCalled({ callable, options }: Called, asObject: boolean): Emitted {
  if (isPart(callable)) {
    // Initializers and constraints have names in TensorFlow.js; of regularizers it knows only `l1l2` by name.
    if (options.given.size === 0 && callable.namespace !== "regularizers" && !asObject) return callable.name;
    // Most of these makers cannot do without an object, so it gets the defaults where there is nothing else to say.
    const names =
      asObject && options.given.size === 0 ? Object.keys(callable.options) : [...options.given.keys()];
    const given = names.flatMap((name) => {
      const value = emitValue(options.values[name]);
      return value === undefined ? [] : [[name, value]];
    });
    return {
      kind: "emitted",
      callee: `tf.${callable.namespace}.${callable.name}`,
      options: Object.fromEntries(given),
    };
  }
  // A layer in a layer has no place of its own in the spec, so it is called what it is.
  return isBuilt(callable)
    ? emit(callable, options.values, options.given.keys(), callable.name)
    : callable.name;
}

function isPart(callable: Callable): callable is Part {
  return "kind" in callable && callable.kind === "part";
}

function isBuilt(callable: Callable): callable is Built {
  return "emission" in callable;
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
