import * as tf from "@tensorflow/tfjs";
import { emit } from "../../src/5-emit/tfjs/layers/emit.js";
import type { Emitted, EmittedCall } from "../../src/5-emit/tfjs/layers/emit.js";
import type { Built } from "../../src/5-emit/tfjs/layers/lookup.js";
import { inferStep } from "../../src/3-check/network/infer.js";
import type { Step } from "../../src/3-check/target.js";
import { tfjs } from "../../src/5-emit/tfjs/target.js";
import { isProblem } from "../../src/catalogue/problem.js";
import { readOptions } from "../../src/catalogue/read-options.js";
import type { OptionsRead } from "../../src/catalogue/read-options.js";
import { unknownSize } from "../../src/shape/dim.js";
import type { Shape } from "../../src/shape/shape.js";
import * as own from "../../src/5-emit/tfjs/snippets/index.js";
import type { Written } from "./written.js";

// The native backend where there is one: training on the other takes minutes.
import "../../src/runtime/nativeBackend.js";

/** What a spec's author writes: `null` is `?`. */
export type Sizes = readonly (number | null)[];

export interface Case {
  readonly what: Built;
  readonly call: Written;
  readonly inputs: readonly Sizes[];
}

export function read({ what, call }: Case): OptionsRead {
  return readOptions(what, call.arguments);
}

/** The shape of the `at`th input; its unknown sizes are its own. */
export function shapeOf(sizes: Sizes, at = 0): Shape {
  return sizes.map((size, axis) => size ?? unknownSize(`${at}.${axis}`));
}

/** What is said to come out. */
export function infer(test: Case, values: OptionsRead["values"]) {
  return inferBuilt(test.what, test.inputs.map(shapeOf), values);
}

/** What the catalogue says comes out, where the target can do it. */
export function inferBuilt(what: Built, sources: readonly Shape[], values: OptionsRead["values"]) {
  const operation: Step["operation"] =
    what.kind === "layer" ? { kind: "layer", layer: what } : { kind: "fusion", fusion: what };
  return inferStep(operation, sources, values, tfjs);
}

/** What TensorFlow.js makes of it. */
export function build(test: Case, name = "it") {
  const { values, given } = read(test);
  const inputs = test.inputs.map((shape) => tf.input({ shape: [...shape] }));
  const layer = construct(emit(test.what, values, given.keys(), name));
  const [first] = inputs;
  const output = layer.apply(test.what.kind === "layer" && first ? first : inputs);
  if (Array.isArray(output) || !(output instanceof tf.SymbolicTensor))
    throw new Error("gives no one symbolic tensor");
  return { layer, inputs, output, model: tf.model({ inputs, outputs: output }) };
}

function construct(call: EmittedCall): tf.layers.Layer {
  const made = make(call);
  if (!(made instanceof tf.layers.Layer)) throw new Error(`${JSON.stringify(call.callee)} makes no layer`);
  return made;
}

function make(value: Emitted): unknown {
  if (typeof value !== "object") return value;
  if (!("kind" in value)) return value.map(make);
  const options = Object.fromEntries(
    Object.entries(value.options).map(([name, option]) => [name, make(option)]),
  );
  const { callee } = value;
  const isOwn = "own" in callee;
  const maker = isOwn ? member(own, callee.own) : member(member(tf, callee.namespace), callee.name);
  if (typeof maker !== "function") throw new Error(`there is no ${JSON.stringify(callee)}`);
  const made: unknown = isOwn
    ? Reflect.construct(maker, [options])
    : Reflect.apply(maker, undefined, [options]);
  return made;
}

function member(home: unknown, name: string): unknown {
  return typeof home === "object" && home !== null
    ? Object.entries(home).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Weights by name, in the order of names. */
export function weightTable(
  weights: readonly { name: string; shape: readonly (number | null)[]; trainable: boolean }[],
) {
  return weights
    .map(({ name, shape, trainable }) => `${name} ${JSON.stringify(shape)}${trainable ? "" : " fixed"}`)
    .sort();
}

export function weightsBuilt(layer: tf.layers.Layer): string[] {
  const trained = new Set(layer.trainableWeights.map((weight) => weight.id));
  return weightTable(
    layer.weights.map((weight) => ({
      name: weight.originalName.replace(`${layer.name}/`, ""),
      shape: weight.shape,
      trainable: trained.has(weight.id),
    })),
  );
}

export { isProblem, tf };
