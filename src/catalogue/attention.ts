import { add, multiply } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import { rate, useBias } from "./common.js";
import { flag, integer, option } from "./options.js";
import { blame } from "./problem.js";
import type { Problem } from "./problem.js";

/** What the layers and fusions that attend share. */

export const heads = option(integer({ min: 1 }), { doc: "number of attention heads" });

export const causal = option(flag, {
  default: false,
  doc: "each time step attends only to itself and earlier ones",
});

export const crossOptions = {
  heads,
  keyDim: option(integer({ min: 1 }), {
    optional: true,
    doc: "values of each head; features / heads when left out",
  }),
  dropout: option(rate, { default: 0, doc: "fraction of the attention weights to drop while training" }),
  useBias,
};

export const attentionOptions = { ...crossOptions, causal };

interface Heads {
  readonly heads: number;
  readonly keyDim?: number | undefined;
}

/** Values of all heads together. */
export function attentionWidth(features: number, o: Heads): number {
  return o.heads * (o.keyDim ?? features / o.heads);
}

/** Heads that share the features evenly, unless `keyDim` says how many each has. */
export function evenHeads(features: number, o: Heads): Problem | undefined {
  if (o.keyDim !== undefined || features % o.heads === 0) return undefined;
  let fewer = Math.min(o.heads, features);
  while (features % fewer !== 0) fewer--;
  return blame("heads", `${features} features do not divide evenly among ${o.heads} heads`, {
    fixes: [{ kind: "option", title: `make \`heads\` ${fewer}`, option: "heads", value: String(fewer) }],
  });
}

export function attentionWeights(features: number, other: number, o: Heads & { readonly useBias: boolean }) {
  const width = attentionWidth(features, o);
  return {
    query_kernel: [features, width],
    query_bias: o.useBias && [width],
    key_kernel: [other, width],
    key_bias: o.useBias && [width],
    value_kernel: [other, width],
    value_bias: o.useBias && [width],
    output_kernel: [width, features],
    output_bias: o.useBias && [features],
  };
}

interface Series {
  readonly time: Dim;
  readonly features: number;
}

/** Four projections, then each time against each: q · k and weights · v. */
export function attentionMultiplyAdds(own: Series, other: Series, width: number): Dim {
  const projections = add(
    multiply(own.time, 2 * own.features * width),
    multiply(other.time, 2 * other.features * width),
  );
  return add(projections, multiply(multiply(own.time, other.time), 2 * width));
}

/** What training keeps of self-attention: five values for each of the projected, and two for each pair of times. */
export function keptByAttention(time: Dim, width: number, heads: number): Dim {
  return add(multiply(time, 5 * width), multiply(multiply(time, time), 2 * heads));
}
