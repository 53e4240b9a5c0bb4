import * as tf from "@tensorflow/tfjs";
import { four, padding, pair, tensorOf } from "./kernel.js";
import type { Attributes, Inputs, QuickKernel } from "./kernel.js";

export const convolutions: readonly QuickKernel[] = [
  { name: "Conv2D", run: convolve },
  {
    name: "FusedConv2D",
    run: (inputs, attributes) => {
      const isPlain = attributes("activation") === "linear" && (inputs("bias")?.shape.length ?? 1) === 1;
      return isPlain ? convolve(inputs, attributes) : undefined;
    },
  },
];

function convolve(inputs: Inputs, attributes: Attributes): tf.TensorInfo | undefined {
  const [x, filter, bias] = [inputs("x"), inputs("filter"), inputs("bias")];
  const [shape, filterShape] = [four(x?.shape), four(filter?.shape)];
  const pad = padding(attributes("pad"));
  const round = attributes("dimRoundingMode");
  if (!x || !filter || !shape || !filterShape || pad === undefined) return undefined;
  if (attributes("dataFormat") !== "NHWC" || (round !== undefined && round !== null)) return undefined;
  const [strides, dilations] = [pair(attributes("strides")), pair(attributes("dilations"))];
  const info = tf.backend_util.computeConv2DInfo(shape, filterShape, strides, dilations, pad);
  return tensorOf(output(x.data, filter.data, bias?.data, info), info.outShape);
}

/** Each value of the input is added to all filters of a place at once. */
function output(
  x: Float32Array,
  w: Float32Array,
  bias: Float32Array | undefined,
  info: tf.backend_util.Conv2DInfo,
): Float32Array {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padInfo } =
    info;
  const y = new Float32Array(batchSize * outHeight * outWidth * outChannels);
  const sums = new Float64Array(outChannels);
  for (let row = 0; row < batchSize * outHeight; row++) {
    const image = Math.floor(row / outHeight) * inHeight;
    const top = (row % outHeight) * strideHeight - padInfo.top;
    for (let column = 0; column < outWidth; column++) {
      const left = column * strideWidth - padInfo.left;
      if (bias) sums.set(bias);
      else sums.fill(0);
      for (let r = 0; r < filterHeight; r++) {
        const inRow = top + r * dilationHeight;
        if (inRow < 0 || inRow >= inHeight) continue;
        for (let c = 0; c < filterWidth; c++) {
          const inColumn = left + c * dilationWidth;
          if (inColumn < 0 || inColumn >= inWidth) continue;
          const from = ((image + inRow) * inWidth + inColumn) * inChannels;
          const weights = (r * filterWidth + c) * inChannels * outChannels;
          for (let i = 0; i < inChannels; i++) {
            const value = x[from + i] ?? 0;
            if (value === 0) continue;
            const start = weights + i * outChannels;
            for (let o = 0; o < outChannels; o++) sums[o] = (sums[o] ?? 0) + value * (w[start + o] ?? 0);
          }
        }
      }
      y.set(sums, (row * outWidth + column) * outChannels);
    }
  }
  return y;
}
