import type { Operand } from "../../../plan/primitives.js";
import { first, optionOf, startSteps } from "./steps.js";
import type { Lower, Options, Steps } from "./steps.js";

// Layers with a kernel: products, convolutions, tables of vectors, recurrences.

export const dense: Lower = ({ options, weights }) => {
  const { add, biased, activated, done } = startSteps();
  const product = add("matMul", [first, { weight: "kernel" }], {});
  return done(activated(biased(product, weights), optionOf.function(options, "activation")));
};

export const convolution: Lower = ({ options, weights }) => {
  const { add, biased, activated, done } = startSteps();
  const { strides, padding } = stepsOf(options);
  // Not every convolution takes gaps.
  const dilations =
    options["dilationRate"] === undefined ? strides.map(() => 1) : optionOf.sizes(options, "dilationRate");
  const slid = add("convolution", [first, { weight: "kernel" }], { strides, dilations, padding });
  return done(activated(biased(slid, weights), optionOf.function(options, "activation")));
};

export const transposedConvolution: Lower = ({ options, weights }) => {
  const { add, biased, activated, done } = startSteps();
  const spread = add("transposedConvolution", [first, { weight: "kernel" }], stepsOf(options));
  return done(activated(biased(spread, weights), optionOf.function(options, "activation")));
};

export const depthwiseConvolution: Lower = ({ options, weights }) => {
  const { add, biased, activated, done } = startSteps();
  const slid = add("depthwiseConvolution", [first, { weight: "depthwise_kernel" }], stepsOf(options));
  return done(activated(biased(slid, weights), optionOf.function(options, "activation")));
};

export const separableConvolution: Lower = ({ options, weights }) => {
  const { add, biased, activated, done } = startSteps();
  const each = add("depthwiseConvolution", [first, { weight: "depthwise_kernel" }], stepsOf(options));
  const ones = [1, 1];
  const mixed = add("convolution", [each, { weight: "pointwise_kernel" }], {
    strides: ones,
    dilations: ones,
    padding: "valid",
  });
  return done(activated(biased(mixed, weights), optionOf.function(options, "activation")));
};

export const embedding: Lower = () => {
  const { add, done } = startSteps();
  return done(add("gather", [first, { weight: "embeddings" }], {}));
};

export const simpleRNN: Lower = overTime((steps, of, options) =>
  steps.add("simpleRnn", of, timesOf(options)),
);
export const gru: Lower = overTime((steps, of, options) => steps.add("gru", of, gatesOf(options)));
export const lstm: Lower = overTime((steps, of, options) => steps.add("lstm", of, gatesOf(options)));

/** What passes over times that do not count is left to an engine that knows masks. */
function overTime(run: (steps: Steps, of: readonly Operand[], options: Options) => Operand): Lower {
  return ({ isMasked, weights, options }) => {
    if (isMasked) return undefined;
    const steps = startSteps();
    const own = ["kernel", "recurrent_kernel", "bias"].filter((name) => weights.has(name));
    return steps.done(run(steps, [first, ...own.map((weight) => ({ weight }))], options));
  };
}

function stepsOf(options: Options) {
  return { strides: optionOf.sizes(options, "strides"), padding: optionOf.padding(options) };
}

function timesOf(options: Options) {
  return {
    function: optionOf.function(options, "activation"),
    returnSequences: optionOf.flag(options, "returnSequences"),
    goBackwards: optionOf.flag(options, "goBackwards"),
    dropout: optionOf.number(options, "dropout"),
    recurrentDropout: optionOf.number(options, "recurrentDropout"),
  };
}

function gatesOf(options: Options) {
  return { ...timesOf(options), gateFunction: optionOf.function(options, "recurrentActivation") };
}
