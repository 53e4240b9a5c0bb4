import { initializer } from "../initializers.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import {
  axisProblem,
  centerAndScale,
  constraintOptions,
  epsilon,
  scaleOptions,
  shiftOptions,
  sizeAt,
} from "../normalizing.js";
import { integer, number, option } from "../options.js";

export const batchNormalization = defineLayer({
  name: "batchNormalization",
  doc: "Gives each channel mean 0 and variance 1 over the batch, then a trained scale and shift.",
  traits: { role: "normalization", normalizes: "batch" },
  mask: "carries",
  input: anyRank(1),
  options: {
    axis: option(integer(), { default: -1, doc: "axis of the channels" }),
    momentum: option(number({ min: 0, max: 1 }), {
      default: 0.99,
      doc: "how slowly the moving mean and variance move",
    }),
    epsilon,
    ...centerAndScale,
    ...shiftOptions,
    ...scaleOptions,
    ...constraintOptions,
    movingMeanInitializer: initializer("moving mean", "zeros"),
    movingVarianceInitializer: initializer("moving variance", "ones", ["zeros", "ones"]),
  },
  unnamed: [],
  aliases: ["BatchNormalization", "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "batchNorm", "bn"],
  rules: [({ shape }, { axis }) => axisProblem(shape, axis)],
  shape: ({ shape }) => shape,
  weights: ({ shape }, { axis, center, scale }) => ({
    gamma: scale && [sizeAt(shape, axis)],
    beta: center && [sizeAt(shape, axis)],
  }),
  moving: ({ shape }, { axis }) => ({
    moving_mean: [sizeAt(shape, axis)],
    moving_variance: [sizeAt(shape, axis)],
  }),
  example: "batchNormalization",
  exampleInput: [14, 14, 32],
});
