import * as tf from "@tensorflow/tfjs";
import { four, padding, pair, tensorOf } from "./kernel.js";
import type { QuickKernel } from "./kernel.js";

/** Where a convolution spends most of a step: TensorFlow.js finds each weight's gradient by walking over the whole batch. */
export const filterGradient: QuickKernel = {
  name: "Conv2DBackpropFilter",
  run: (inputs, attributes) => {
    const [x, dy] = [inputs("x"), inputs("dy")];
    const [shape, filter] = [four(x?.shape), four(attributes("filterShape"))];
    const pad = padding(attributes("pad"));
    const round = attributes("dimRoundingMode");
    if (!x || !dy || !shape || !filter || pad === undefined) return undefined;
    if (attributes("dataFormat") !== "NHWC" || (round !== undefined && round !== null)) return undefined;
    const info = tf.backend_util.computeConv2DInfo(shape, filter, pair(attributes("strides")), 1, pad);
    return tensorOf(gradient(x.data, dy.data, info), filter);
  },
};

/** One walk over the batch, which adds to all weights of a kernel's cell at once. */
function gradient(x: Float32Array, dy: Float32Array, info: tf.backend_util.Conv2DInfo): Float32Array {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
  const dw = new Float32Array(filterHeight * filterWidth * inChannels * outChannels);
  for (let row = 0; row < batchSize * outHeight; row++) {
    const image = Math.floor(row / outHeight) * inHeight;
    const top = (row % outHeight) * strideHeight - padInfo.top;
    for (let column = 0; column < outWidth; column++) {
      const left = column * strideWidth - padInfo.left;
      const out = (row * outWidth + column) * outChannels;
      for (let r = Math.max(0, -top); r < filterHeight && top + r < inHeight; r++)
        for (let c = Math.max(0, -left); c < filterWidth && left + c < inWidth; c++) {
          const from = ((image + top + r) * inWidth + left + c) * inChannels;
          const to = (r * filterWidth + c) * inChannels * outChannels;
          for (let i = 0; i < inChannels; i++) {
            const value = x[from + i] ?? 0;
            if (value === 0) continue;
            const start = to + i * outChannels;
            for (let o = 0; o < outChannels; o++)
              dw[start + o] = (dw[start + o] ?? 0) + value * (dy[out + o] ?? 0);
          }
        }
    }
  }
  return dw;
}
