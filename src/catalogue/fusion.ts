import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import { trainable } from "./common.js";
import type { Callable, Options, Values } from "./options.js";
import type { Inference, Weight } from "./layer.js";
import { partMisfit } from "./part-misfit.js";
import { isProblem } from "./problem.js";
import type { Problem } from "./problem.js";
import { maskEffect } from "./traits.js";
import type { MaskEffect, MaskTrait } from "./traits.js";

/** Joins several values into one: `fuse joint = concat(a, b, c)`. */
export interface Fusion<N extends string = string> extends Callable {
  readonly kind: "fusion";
  readonly name: N;
  /** What becomes of a source's mask with these options. */
  readonly mask: (values: Readonly<Record<string, unknown>>) => MaskEffect;
  readonly sources: { readonly min: number; readonly max: number };
  readonly infer: (
    sources: readonly Shape[],
    values: Readonly<Record<string, unknown>>,
  ) => Inference | Problem;
  /** A call that is right for sources of `exampleSources`. */
  readonly example: string;
  readonly exampleSources: readonly (readonly number[])[];
}

interface FusionSpec<N extends string, S extends Options> extends MaskTrait<S> {
  readonly name: N;
  readonly doc: string;
  readonly sources?: { readonly min: number; readonly max: number };
  readonly options: S;
  readonly aliases?: readonly string[];
  readonly shape: (sources: readonly Shape[], options: Values<S>) => Shape | Problem;
  readonly weights?: (
    sources: readonly Shape[],
    options: Values<S>,
  ) => Readonly<Record<string, readonly number[] | false>>;
  readonly multiplyAdds?: (sources: readonly Shape[], options: Values<S>, output: Shape) => Dim;
  readonly example: string;
  /** Two vectors of 64 values when left out. */
  readonly exampleSources?: readonly (readonly number[])[];
}

export function defineFusion<const N extends string, S extends Options>(spec: FusionSpec<N, S>): Fusion<N> {
  const options = spec.weights ? { ...spec.options, trainable } : spec.options;
  return {
    kind: "fusion",
    name: spec.name,
    doc: spec.doc,
    mask: (raw) => maskEffect(spec, raw as Values<S>),
    sources: spec.sources ?? { min: 2, max: Infinity },
    options,
    unnamed: [],
    aliases: spec.aliases ?? [],
    infer: (sources, raw) => {
      // The options were read by their own types, so they are what the rule declares.
      const o = raw as Values<S>;
      const shape = spec.shape(sources, o);
      if (isProblem(shape)) return shape;
      const weights: Weight[] = Object.entries(spec.weights?.(sources, o) ?? {}).flatMap(([name, s]) =>
        s ? [{ name, shape: s, trainable: raw["trainable"] !== false }] : [],
      );
      const misfit = partMisfit(raw, weights);
      if (misfit) return misfit;
      return { shape, weights, multiplyAdds: spec.multiplyAdds?.(sources, o, shape) ?? 0 };
    },
    example: spec.example,
    exampleSources: spec.exampleSources ?? [[64], [64]],
  };
}
