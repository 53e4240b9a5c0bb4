import * as tf from "@tensorflow/tfjs";
import { four, padding, pair, tensorOf } from "./kernel.js";
import type { Attributes, QuickKernel, Values } from "./kernel.js";

type Info = tf.backend_util.Conv2DInfo;

export const maxPoolGradient: QuickKernel = {
  name: "MaxPoolGrad",
  run: (inputs, attributes) => {
    const [x, dy] = [inputs("input"), inputs("dy")];
    const info = x && infoOf(x, attributes);
    return x && dy && info && tensorOf(toLargest(x.data, dy.data, info), x.shape);
  },
};

export const averagePoolGradient: QuickKernel = {
  name: "AvgPoolGrad",
  run: (inputs, attributes) => {
    const [x, dy] = [inputs("input"), inputs("dy")];
    const info = x && infoOf(x, attributes);
    return x && dy && info && tensorOf(toAll(dy.data, info), x.shape);
  },
};

function infoOf(x: Values, attributes: Attributes): Info | undefined {
  const [shape, pad] = [four(x.shape), padding(attributes("pad"))];
  const round = attributes("dimRoundingMode");
  if (!shape || pad === undefined || (round !== undefined && round !== null)) return undefined;
  return tf.backend_util.computePool2DInfo(
    shape,
    pair(attributes("filterSize")),
    pair(attributes("strides")),
    1,
    pad,
  );
}

/** The first of the largest values below each cell gets what flows back into it. */
function toLargest(x: Float32Array, dy: Float32Array, info: Info): Float32Array {
  const dx = new Float32Array(x.length);
  const { inChannels } = info;
  for (const { out, cells } of windows(info))
    for (let channel = 0; channel < inChannels; channel++) {
      let best = -1;
      let most = -Infinity;
      for (const cell of cells) {
        const value = x[cell + channel] ?? 0;
        if (value > most) [best, most] = [cell + channel, value];
      }
      if (best >= 0) dx[best] = (dx[best] ?? 0) + (dy[out + channel] ?? 0);
    }
  return dx;
}

/** TensorFlow.js divides by the whole window here, also at a padded edge. */
function toAll(dy: Float32Array, info: Info): Float32Array {
  const { batchSize, inHeight, inWidth, inChannels, filterHeight, filterWidth } = info;
  const dx = new Float32Array(batchSize * inHeight * inWidth * inChannels);
  const share = 1 / (filterHeight * filterWidth);
  for (const { out, cells } of windows(info))
    for (const cell of cells)
      for (let channel = 0; channel < inChannels; channel++)
        dx[cell + channel] = (dx[cell + channel] ?? 0) + share * (dy[out + channel] ?? 0);
  return dx;
}

/** Each place of the output, with the places of the input below it. */
function* windows(info: Info): Generator<{ readonly out: number; readonly cells: readonly number[] }> {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
  const cells: number[] = [];
  for (let row = 0; row < batchSize * outHeight; row++) {
    const image = Math.floor(row / outHeight) * inHeight;
    const top = (row % outHeight) * strideHeight - padInfo.top;
    for (let column = 0; column < outWidth; column++) {
      const left = column * strideWidth - padInfo.left;
      cells.length = 0;
      for (let r = Math.max(0, -top); r < filterHeight && top + r < inHeight; r++)
        for (let c = Math.max(0, -left); c < filterWidth && left + c < inWidth; c++)
          cells.push(((image + top + r) * inWidth + left + c) * inChannels);
      yield { out: (row * outWidth + column) * inChannels, cells };
    }
  }
}
