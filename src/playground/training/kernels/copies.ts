import { tensorOf } from "./kernel.js";
import type { QuickKernel } from "./kernel.js";

/** A row of values, over and over: what flows back into a mean. */
export const tile: QuickKernel = {
  name: "Tile",
  run: (inputs, attributes) => {
    const [x, times] = [inputs("x"), attributes("reps")];
    if (!x || !Array.isArray(times) || times.length !== x.shape.length) return undefined;
    const counts = times.map(Number);
    const first = x.shape.findIndex((size) => size !== 1);
    if (counts.some((count, axis) => first >= 0 && axis >= first && count !== 1)) return undefined;
    const shape = x.shape.map((size, axis) => size * (counts[axis] ?? 1));
    const out = new Float32Array(shape.reduce((a, b) => a * b, 1));
    for (let start = 0; start < out.length; start += x.data.length) out.set(x.data, start);
    return tensorOf(out, shape);
  },
};

/** What flows back through a concatenation. */
export const split: QuickKernel = {
  name: "SplitV",
  run: (inputs, attributes) => {
    const [x, sizes] = [inputs("x"), attributes("numOrSizeSplits")];
    if (!x || !Array.isArray(sizes)) return undefined;
    const widths = sizes.map(Number);
    const axis = (Number(attributes("axis")) + x.shape.length) % x.shape.length;
    if (widths.reduce((a, b) => a + b, 0) !== x.shape[axis]) return undefined;
    const inner = x.shape.slice(axis + 1).reduce((a, b) => a * b, 1);
    const whole = (x.shape[axis] ?? 0) * inner;
    let begin = 0;
    return widths.map((size) => {
      const width = size * inner;
      const part = new Float32Array((x.data.length / (whole || 1)) * width);
      for (let row = 0; row * width < part.length; row++) {
        const start = row * whole + begin;
        part.set(x.data.subarray(start, start + width), row * width);
      }
      begin += width;
      return tensorOf(
        part,
        x.shape.map((old, at) => (at === axis ? size : old)),
      );
    });
  },
};
