import { callOf, calledByDefault } from "./calls.js";
import type { Called } from "./calls.js";
import { choice, integer, number, option } from "./options.js";
import type { Option } from "./options.js";
import { parts } from "./part.js";
import type { Part } from "./part.js";

export const seed = option(integer(), { optional: true, doc: "makes the random numbers repeatable" });

const mean = option(number(), { default: 0, doc: "mean of the normal distribution" });

/** A deviation of 0 is what `constant` is for. */
const stddev = option(number({ min: 0, open: true }), { default: 0.05, doc: "standard deviation" });

export const initializers: readonly Part[] = parts("initializer", [
  { name: "zeros", doc: "All values are 0.", aliases: ["zeros_", "Zeros"] },
  { name: "ones", doc: "All values are 1.", aliases: ["ones_", "Ones"] },
  {
    name: "constant",
    doc: "All values are `value`.",
    options: { value: option(number(), { doc: "the value of each weight" }) },
    aliases: ["constant_", "Constant"],
  },
  {
    name: "randomUniform",
    doc: "Random values between two bounds, all equally likely.",
    options: {
      minval: option(number(), { default: -0.05, doc: "lower bound" }),
      maxval: option(number(), { default: 0.05, doc: "upper bound" }),
      seed,
    },
    unnamed: ["minval", "maxval"],
    aliases: ["uniform", "uniform_", "RandomUniform", "random_uniform"],
  },
  {
    name: "randomNormal",
    doc: "Random values of a normal distribution.",
    options: { mean, stddev, seed },
    unnamed: [],
    aliases: ["normal", "normal_", "RandomNormal", "random_normal"],
  },
  {
    name: "truncatedNormal",
    doc: "Random values of a normal distribution, those beyond two standard deviations drawn again.",
    options: { mean, stddev, seed },
    unnamed: [],
    aliases: ["trunc_normal_", "TruncatedNormal", "truncated_normal"],
  },
  {
    name: "identity",
    doc: "The identity matrix times `gain`, for square matrices.",
    options: { gain: option(number(), { default: 1, doc: "factor on the matrix" }) },
    aliases: ["eye", "eye_", "Identity"],
  },
  {
    name: "varianceScaling",
    doc: "Random values whose variance fits the number of connections.",
    options: {
      scale: option(number({ min: 0, open: true }), { default: 1, doc: "factor on the variance" }),
      mode: option(choice(["fanIn", "fanOut", "fanAvg"]), {
        default: "fanIn",
        doc: "which connections count",
      }),
      distribution: option(choice(["normal", "uniform", "truncatedNormal"]), {
        default: "normal",
        doc: "the distribution to draw from",
      }),
      seed,
    },
    aliases: ["VarianceScaling", "variance_scaling"],
  },
  ...[
    [
      "glorotUniform",
      "Glorot and Bengio, uniform: for tanh and sigmoid.",
      "xavier_uniform_",
      "glorot_uniform",
    ],
    [
      "glorotNormal",
      "Glorot and Bengio, normal: the default for kernels.",
      "xavier_normal_",
      "glorot_normal",
    ],
    ["heNormal", "He and others, normal: for relu.", "kaiming_normal_", "he_normal"],
    ["heUniform", "He and others, uniform: for relu.", "kaiming_uniform_", "he_uniform"],
    ["leCunNormal", "LeCun and others, normal: for selu.", "lecunNormal", "lecun_normal"],
    ["leCunUniform", "LeCun and others, uniform.", "lecunUniform", "lecun_uniform"],
  ].map(([name = "", doc = "", ...aliases]) => ({ name, doc, options: { seed }, unnamed: [], aliases })),
  {
    name: "orthogonal",
    doc: "A random matrix of orthogonal rows or columns, for weights of two axes or more.",
    options: { gain: option(number(), { default: 1, doc: "factor on the matrix" }), seed },
    aliases: ["orthogonal_", "Orthogonal"],
  },
]);

/** An option for how weights begin: any initializer, or one of `names`. */
export function initializer(weights: string, name: string, names?: readonly string[]): Option<Called<Part>> {
  const fitting = names ? initializers.filter((part) => names.includes(part.name)) : initializers;
  const fallback = calledByDefault(initializers, name);
  return option(callOf("an initializer", fitting), {
    default: fallback,
    doc: `initial values of the ${weights}`,
  });
}
