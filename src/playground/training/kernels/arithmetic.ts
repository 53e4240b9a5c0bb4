import * as tf from "@tensorflow/tfjs";
import { tensorOf } from "./kernel.js";
import type { QuickKernel, Values } from "./kernel.js";

/** Where one side is repeated, as a normalization does with its channels, TensorFlow.js works out every index anew. */
export const arithmetic: readonly QuickKernel[] = [
  quick("Multiply", (out, a, b, n, m) => {
    for (let i = 0, j = 0, k = 0; i < out.length; i++) {
      out[i] = (a[j] ?? 0) * (b[k] ?? 0);
      if (++j === n) j = 0;
      if (++k === m) k = 0;
    }
  }),
  quick("Add", (out, a, b, n, m) => {
    for (let i = 0, j = 0, k = 0; i < out.length; i++) {
      out[i] = (a[j] ?? 0) + (b[k] ?? 0);
      if (++j === n) j = 0;
      if (++k === m) k = 0;
    }
  }),
  quick("Sub", (out, a, b, n, m) => {
    for (let i = 0, j = 0, k = 0; i < out.length; i++) {
      out[i] = (a[j] ?? 0) - (b[k] ?? 0);
      if (++j === n) j = 0;
      if (++k === m) k = 0;
    }
  }),
  quick("RealDiv", (out, a, b, n, m) => {
    for (let i = 0, j = 0, k = 0; i < out.length; i++) {
      out[i] = (a[j] ?? 0) / (b[k] ?? 0);
      if (++j === n) j = 0;
      if (++k === m) k = 0;
    }
  }),
];

/** Fills `out`; `a` begins anew after `n` values, `b` after `m`. */
type Fill = (out: Float32Array, a: Float32Array, b: Float32Array, n: number, m: number) => void;

function quick(name: string, fill: Fill): QuickKernel {
  return {
    name,
    run: (inputs) => {
      const [a, b] = [inputs("a"), inputs("b")];
      if (!a || !b) return undefined;
      const shape = tf.broadcast_util.assertAndGetBroadcastShape([...a.shape], [...b.shape]);
      if (!isRepeated(a, shape) || !isRepeated(b, shape)) return undefined;
      const out = new Float32Array(tf.util.sizeFromShape(shape));
      fill(out, a.data, b.data, a.data.length, b.data.length);
      return tensorOf(out, shape);
    },
  };
}

/** Whether its values come one after the other, over and over: its last axes are those of the whole, the others are 1. */
function isRepeated({ shape }: Values, whole: readonly number[]): boolean {
  const own = [...Array<number>(whole.length - shape.length).fill(1), ...shape];
  const first = own.findIndex((size) => size !== 1);
  return first < 0 || own.every((size, axis) => axis < first || size === whole[axis]);
}
