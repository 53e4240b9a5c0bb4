import { anyRank } from "../input.js";
import { initializer } from "../initializers.js";
import { defineLayer } from "../layer.js";
import {
  constraintOptions,
  epsilon,
  knownAxis,
  lastAxis,
  scaleOptions,
  shiftOptions,
  sizeAt,
} from "../normalizing.js";
import { number, option } from "../options.js";

/**
 * `center` and `scale` are left out: without either, TensorFlow.js builds the layer and then throws in training. It
 * normalizes no more than three axes.
 */
export const batchNormalization = defineLayer({
  name: "batchNormalization",
  doc: "Gives each channel mean 0 and variance 1 over the batch, then a trained scale and shift.",
  input: anyRank(1, 3),
  options: {
    axis: lastAxis,
    momentum: option(number({ min: 0, max: 1 }), {
      default: 0.99,
      doc: "how slowly the moving mean and variance move",
    }),
    epsilon,
    ...shiftOptions,
    ...scaleOptions,
    ...constraintOptions,
    movingMeanInitializer: initializer("moving mean", "zeros"),
    movingVarianceInitializer: initializer("moving variance", "ones"),
  },
  unnamed: [],
  aliases: ["BatchNormalization", "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "batchNorm", "bn"],
  rules: [knownAxis],
  shape: ({ shape }) => shape,
  weights: ({ shape }, { axis }) => ({ gamma: [sizeAt(shape, axis)], beta: [sizeAt(shape, axis)] }),
  moving: ({ shape }, { axis }) => ({
    moving_mean: [sizeAt(shape, axis)],
    moving_variance: [sizeAt(shape, axis)],
  }),
  emission: { kind: "factory", factory: "batchNormalization", axes: ["axis"] },
  example: "batchNormalization",
  exampleInput: [14, 14, 32],
});
