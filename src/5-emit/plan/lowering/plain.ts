import type { Lowered } from "../../../plan/plan.js";
import type { FunctionName } from "../../../plan/primitives.js";
import { first, front, one, optionOf, startSteps } from "./steps.js";
import type { Lower } from "./steps.js";

// Layers without a kernel: functions, windows, shapes, chance, normalization.

export const activation =
  (name: FunctionName): Lower =>
  () => {
    const { activated, done } = startSteps();
    return done(activated(first, name));
  };

export const relu: Lower = ({ options }) => {
  const { add, activated, done } = startSteps();
  const positive = activated(first, "relu");
  if (options["maxValue"] === undefined) return done(positive);
  return done(add("minimum", [positive, { constant: optionOf.number(options, "maxValue") }], {}));
};

export const leakyReLU = one("leakyRelu", ({ options }) => ({ slope: optionOf.number(options, "alpha") }));

export const thresholdedReLU = one("threshold", ({ options }) => ({
  theta: optionOf.number(options, "theta"),
}));

export const prelu: Lower = () => {
  const { add, done } = startSteps();
  return done(add("prelu", [first, { weight: "alpha" }], {}));
};

export const rescaling: Lower = ({ options }) => {
  const { add, done } = startSteps();
  const scaled = add("multiply", [first, { constant: optionOf.number(options, "scale") }], {});
  return done(add("add", [scaled, { constant: optionOf.number(options, "offset") }], {}));
};

export const pooling = (op: "maxPooling" | "averagePooling"): Lower =>
  one(op, ({ options }) => {
    const window = optionOf.sizes(options, "poolSize");
    const strides = options["strides"] === undefined ? window : optionOf.sizes(options, "strides");
    return { window, strides, padding: optionOf.padding(options) };
  });

/** Over all axes but the channels. */
export const globalPooling = (op: "mean" | "max"): Lower =>
  one(op, ({ sources: [source = []] }) => ({ axes: source.slice(0, -1).map((_, axis) => axis) }));

export const flatten = one("reshape", ({ output }) => ({ shape: output }));

export const reshape = one("reshape", ({ options }) => ({
  shape: optionOf.integers(options, "targetShape"),
}));

export const expandDims = one("expandDims", ({ options, output }) => ({
  axis: front(optionOf.number(options, "axis"), output.length),
}));

export const permute = one("transpose", ({ options }) => ({ order: optionOf.sizes(options, "dims") }));

export const repeatVector: Lower = ({ options }) => {
  const { add, done } = startSteps();
  const once = add("expandDims", [first], { axis: 0 });
  return done(add("tile", [once], { repeats: [optionOf.number(options, "n"), 1] }));
};

export const zeroPadding = one("pad", ({ options }) => ({ borders: optionOf.borders(options, "padding") }));

export const cropping = one("crop", ({ options }) => ({ borders: optionOf.borders(options, "cropping") }));

export const upSampling = one("upSample", ({ options }) => ({
  factors: optionOf.sizes(options, "size"),
  interpolation: optionOf.interpolation(options),
}));

export const dropout = one("dropout", ({ options }) => ({
  rate: optionOf.number(options, "rate"),
  shared: [],
}));

export const spatialDropout1d = one("dropout", ({ options }) => ({
  rate: optionOf.number(options, "rate"),
  shared: [0],
}));

export const alphaDropout = one("alphaDropout", ({ options }) => ({
  rate: optionOf.number(options, "rate"),
}));

export const gaussianDropout = one("gaussianDropout", ({ options }) => ({
  rate: optionOf.number(options, "rate"),
}));

export const gaussianNoise = one("gaussianNoise", ({ options }) => ({
  deviation: optionOf.number(options, "stddev"),
}));

export const batchNormalization: Lower = ({ options }) => {
  const { add, done } = startSteps();
  const weights = ["gamma", "beta", "moving_mean", "moving_variance"].map((weight) => ({ weight }));
  return done(
    add("batchNormalization", [first, ...weights], {
      epsilon: optionOf.number(options, "epsilon"),
      momentum: optionOf.number(options, "momentum"),
    }),
  );
};

/** Along the last axes only: scale and shift lie along these as they are. */
export const layerNormalization: Lower = ({ options, output }) => {
  const written = options["axis"];
  const given = typeof written === "number" ? [written] : optionOf.integers(options, "axis");
  const axes = given.map((axis) => front(axis, output.length));
  if (axes.some((axis, i) => axis !== output.length - axes.length + i)) return undefined;
  const { add, done } = startSteps();
  const even = add("normalize", [first], { axes, epsilon: optionOf.number(options, "epsilon") });
  const scaled = add("multiply", [even, { weight: "gamma" }], {});
  return done(add("add", [scaled, { weight: "beta" }], {}));
};

export const groupNormalization: Lower = ({ options, output }): Lowered | undefined => {
  // Two sizes that only the data tell cannot be put back after the groups.
  if (output.filter((size) => size === -1).length > 1) return undefined;
  const { add, done } = startSteps();
  const groups = optionOf.number(options, "groups");
  const shape = [-1, groups, (output.at(-1) ?? 1) / groups];
  const parts = add("reshape", [first], { shape });
  const even = add("normalize", [parts], { axes: [0, 2], epsilon: optionOf.number(options, "epsilon") });
  const whole = add("reshape", [even], { shape: output });
  const scaled = add("multiply", [whole, { weight: "gamma" }], {});
  return done(add("add", [scaled, { weight: "beta" }], {}));
};
