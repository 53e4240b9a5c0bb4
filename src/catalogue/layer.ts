import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import { trainable } from "./common.js";
import type { InputPattern } from "./input.js";
import type { Callable, Options, Values } from "./options.js";
import { partMisfit } from "./part-misfit.js";
import { isProblem } from "./problem.js";
import type { Problem } from "./problem.js";
import { maskEffect } from "./traits.js";
import type { MaskEffect, MaskTrait, Traits } from "./traits.js";

/** An array of weights of a layer; its sizes are always known. */
export interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly trainable: boolean;
}

/** What follows from a layer's input and options. */
export interface Inference {
  readonly shape: Shape;
  readonly weights: readonly Weight[];
  /** Multiply-adds for one row, forward. */
  readonly multiplyAdds: Dim;
}

export interface Layer<N extends string = string> extends Callable {
  readonly kind: "layer";
  readonly name: N;
  readonly traits: Traits;
  /** What becomes of a mask with these options. */
  readonly mask: (values: Readonly<Record<string, unknown>>) => MaskEffect;
  readonly input: InputPattern<unknown>;
  /**
   * Where its input is whole numbers, which only an input of the network can give: the option that says how many
   * there are, from 0 on.
   */
  readonly takesIndices: string | undefined;
  readonly infer: (input: Shape, values: Readonly<Record<string, unknown>>) => Inference | Problem;
  /** How the output's sizes come about, a line for each axis that changes: "(28 + 2·1 − 3)/1 + 1 = 28". */
  readonly arithmetic: (input: Shape, values: Readonly<Record<string, unknown>>) => readonly string[];
  /** Values that training keeps on the way to its output, beside what flows out; for one row. */
  readonly within: (input: Shape, values: Readonly<Record<string, unknown>>) => Dim;
  /** A pipeline that is right for an input of `exampleInput`. */
  readonly example: string;
  readonly exampleInput: readonly number[];
}

/** Layers stand as values too, beside losses and regularizers: `timeDistributed(dense(8))`. */
export function isLayer(callable: Callable): callable is Layer {
  return "kind" in callable && callable.kind === "layer";
}

type WeightShapes = Readonly<Record<string, readonly number[] | false>>;

interface LayerSpec<N extends string, T, S extends Options> extends MaskTrait<S> {
  readonly name: N;
  readonly doc: string;
  readonly traits: Traits & { readonly channels?: keyof S & string };
  readonly input: InputPattern<T>;
  readonly takesIndices?: keyof S & string;
  readonly options: S;
  /** Options that may go unnamed, in order. */
  readonly unnamed?: readonly (keyof S & string)[];
  /** Names in Keras, PyTorch and elsewhere. */
  readonly aliases?: readonly string[];
  readonly rules?: readonly ((input: T, options: Values<S>) => Problem | undefined)[];
  readonly shape: (input: T, options: Values<S>) => Shape | Problem;
  readonly weights?: (input: T, options: Values<S>) => WeightShapes;
  /** Weights that training does not change by gradients, such as moving means. */
  readonly moving?: (input: T, options: Values<S>) => WeightShapes;
  readonly multiplyAdds?: (input: T, options: Values<S>, output: Shape) => Dim;
  readonly arithmetic?: (input: T, options: Values<S>) => readonly string[];
  readonly within?: (input: T, options: Values<S>) => Dim;
  /** Weights of a layer inside. */
  readonly inner?: (input: T, options: Values<S>) => readonly Weight[];
  /** `false` where freezing is left to the layer inside. */
  readonly freezable?: false;
  readonly example: string;
  /** Needed only where a usual shape of its rank will not do. */
  readonly exampleInput?: readonly number[];
}

/** A layer, said once: everything else about it is derived. */
export function defineLayer<const N extends string, T, S extends Options>(
  spec: LayerSpec<N, T, S>,
): Layer<N> {
  const read = (input: Shape, raw: Readonly<Record<string, unknown>>) => {
    // The options were read by their own types, so they are what the rule declares.
    return { x: spec.input.read(input), o: raw as Values<S> };
  };
  const freezable = (spec.weights ?? spec.moving) !== undefined && spec.freezable !== false;
  return {
    kind: "layer",
    name: spec.name,
    doc: spec.doc,
    traits: spec.traits,
    mask: (raw) => maskEffect(spec, raw as Values<S>),
    options: freezable ? { ...spec.options, trainable } : spec.options,
    unnamed: spec.unnamed ?? Object.keys(spec.options).slice(0, 1),
    aliases: spec.aliases ?? [],
    input: spec.input,
    takesIndices: spec.takesIndices,
    infer: (input, raw) => {
      const { x, o } = read(input, raw);
      if (isProblem(x)) return x;
      for (const rule of spec.rules ?? []) {
        const problem = rule(x, o);
        if (problem) return problem;
      }
      const shape = spec.shape(x, o);
      if (isProblem(shape)) return shape;
      const learns = raw["trainable"] !== false;
      const weights = [
        ...weightList(spec.weights?.(x, o), learns),
        ...weightList(spec.moving?.(x, o), false),
        ...(spec.inner?.(x, o) ?? []),
      ];
      const misfit = partMisfit(raw, weights);
      if (misfit) return misfit;
      return { shape, weights, multiplyAdds: spec.multiplyAdds?.(x, o, shape) ?? 0 };
    },
    arithmetic: (input, raw) => {
      const { x, o } = read(input, raw);
      return isProblem(x) ? [] : (spec.arithmetic?.(x, o) ?? []);
    },
    within: (input, raw) => {
      const { x, o } = read(input, raw);
      return isProblem(x) ? 0 : (spec.within?.(x, o) ?? 0);
    },
    example: spec.example,
    exampleInput: spec.exampleInput ?? usualInputs[spec.input.ranks.min] ?? [16],
  };
}

const usualInputs: readonly (readonly number[])[] = [[16], [16], [24, 8], [28, 28, 3], [6, 16, 16, 2]];

function weightList(shapes: WeightShapes | undefined, trainable: boolean): Weight[] {
  return Object.entries(shapes ?? {}).flatMap(([name, shape]) => (shape ? [{ name, shape, trainable }] : []));
}
