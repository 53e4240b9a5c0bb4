import * as tf from "@tensorflow/tfjs";
import { tensorOf } from "./kernel.js";
import type { QuickKernel } from "./kernel.js";

/** Sums and means over the first axes: TensorFlow.js turns the whole around first. */
export const sums: readonly QuickKernel[] = [quick("Sum", () => 1), quick("Mean", (count) => count)];

function quick(name: string, divisorFor: (count: number) => number): QuickKernel {
  return {
    name,
    run: (inputs, attributes) => {
      const x = inputs("x");
      const axis = attributes("axis");
      if (!x || (!Array.isArray(axis) && typeof axis !== "number")) return undefined;
      const axes = tf.util.parseAxisParam([axis].flat().map(Number), [...x.shape]).sort((a, b) => a - b);
      const isFirst = axes.length > 0 && axes.length < x.shape.length && axes.every((at, i) => at === i);
      if (!isFirst) return undefined;
      const kept = x.shape.slice(axes.length);
      const size = tf.util.sizeFromShape(kept);
      const totals = new Float64Array(size);
      for (let start = 0; start < x.data.length; start += size)
        for (let i = 0; i < size; i++) totals[i] = (totals[i] ?? 0) + (x.data[start + i] ?? 0);
      const divisor = divisorFor(x.data.length / size);
      const shape = attributes("keepDims") === true ? [...axes.map(() => 1), ...kept] : kept;
      return tensorOf(
        Float32Array.from(totals, (total) => total / divisor),
        shape,
      );
    },
  };
}
