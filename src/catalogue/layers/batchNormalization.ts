import { initializer } from "../initializers.js";
import { lastKnown } from "../input.js";
import { defineLayer } from "../layer.js";
import { constraintOptions, epsilon, scaleOptions, shiftOptions } from "../normalizing.js";
import { number, option } from "../options.js";

/**
 * `axis`, `center` and `scale` are left out: TensorFlow.js builds the layer with other than their defaults, and then
 * throws in training. It normalizes no more than three axes.
 */
export const batchNormalization = defineLayer({
  name: "batchNormalization",
  doc: "Gives each channel mean 0 and variance 1 over the batch, then a trained scale and shift.",
  traits: { role: "normalization", normalizes: "batch" },
  mask: "carries",
  input: lastKnown(1, 3),
  usesAlike: "rank",
  options: {
    momentum: option(number({ min: 0, max: 1 }), {
      default: 0.99,
      doc: "how slowly the moving mean and variance move",
    }),
    epsilon,
    ...shiftOptions,
    ...scaleOptions,
    ...constraintOptions,
    movingMeanInitializer: initializer("moving mean", "zeros"),
    movingVarianceInitializer: initializer("moving variance", "ones", ["zeros", "ones"]),
  },
  unnamed: [],
  aliases: ["BatchNormalization", "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "batchNorm", "bn"],
  shape: ({ shape }) => shape,
  weights: ({ channels }) => ({ gamma: [channels], beta: [channels] }),
  moving: ({ channels }) => ({ moving_mean: [channels], moving_variance: [channels] }),
  example: "batchNormalization",
  exampleInput: [14, 14, 32],
});
