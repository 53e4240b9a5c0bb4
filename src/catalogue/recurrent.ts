import { multiply } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import { activationType, biasOptions, kernelOptions, rate, recurrentOptions } from "./common.js";
import { flag, integer, option } from "./options.js";
import type { MaskEffect } from "./traits.js";

/** What the recurrent layers share. */

export const sequenceOptions = {
  returnSequences: option(flag, {
    default: false,
    doc: "gives the output at every time step, not only at the last",
  }),
  goBackwards: option(flag, { default: false, doc: "runs from the last time step to the first" }),
};

export const stepOptions = {
  activation: option(activationType, { default: "tanh", doc: "activation of the output" }),
  ...biasOptions,
  ...kernelOptions,
  ...recurrentOptions,
  dropout: option(rate, { default: 0, doc: "fraction of the inputs to drop while training" }),
  recurrentDropout: option(rate, { default: 0, doc: "fraction of the state to drop while training" }),
};

export const gateOptions = {
  recurrentActivation: option(activationType, { default: "hardSigmoid", doc: "activation of the gates" }),
};

export const recurrentLayerOptions = {
  units: option(integer({ min: 1 }), { doc: "size of the state, and of the output" }),
  ...sequenceOptions,
  ...stepOptions,
};

/** The state's shape, at every time or at the last. */
export function overTime(time: Dim, state: Shape, o: { readonly returnSequences: boolean }): Shape {
  return o.returnSequences ? [time, ...state] : state;
}

/** Where all times come out, they are those of the input, and what is passed over stays so. */
export function maskOverTime(o: { readonly returnSequences: boolean }): MaskEffect {
  return o.returnSequences ? "carries" : "ends";
}

/** At each time training keeps about five values for each of the state's and each gate, as measured. */
export function keptOverTime(time: Dim, gates: number, state: Dim): Dim {
  return multiply(multiply(time, state), 5 * gates);
}
