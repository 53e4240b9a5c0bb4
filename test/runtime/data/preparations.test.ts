import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/runtime/training/random.js";
import { expandDims } from "../../../src/runtime/preparations/expandDims.js";
import { fft2d } from "../../../src/runtime/preparations/fft2d.js";
import { oneHot } from "../../../src/runtime/preparations/oneHot.js";
import type { Preparation } from "../../../src/runtime/preparations/preparation.js";
import { rescale } from "../../../src/runtime/preparations/rescale.js";
import { sobel } from "../../../src/runtime/preparations/sobel.js";
import { standardize } from "../../../src/runtime/preparations/standardize.js";

/** Random values in [0, 1). */
function noise(count: number): Float32Array {
  const random = seededRandom(1, "noise", count);
  return Float32Array.from({ length: count }, () => random());
}

function expectClose(found: Float32Array, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  const worst = Math.max(...wanted.map((value, i) => Math.abs(value - (found[i] ?? NaN))));
  expect(worst).toBeLessThan(1e-5);
}

/** The value of each place [row, y, x, channel] of `rows` images. */
function map(rows: number, shape: readonly number[], value: (...place: number[]) => number): number[] {
  const [height = 0, width = 0, channels = 1] = shape;
  const result: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) for (let c = 0; c < channels; c++) result.push(value(row, y, x, c));
  return result;
}

function at(images: Float32Array, shape: readonly number[]): (...place: number[]) => number {
  const [height = 0, width = 0, channels = 1] = shape;
  return (row = 0, y = 0, x = 0, c = 0) => images[((row * height + y) * width + x) * channels + c] ?? NaN;
}

const shapes = [
  [5, 7, 1],
  [28, 28, 1],
  [6, 4, 3],
  [4, 9],
  [1, 8, 2],
  [1, 1, 1],
  [3, 2, 1],
];

describe("sobel", () => {
  it.each(shapes)("is the sum over the 3 × 3 kernels, mirrored at the border: %i × %i", (...shape) => {
    const images = noise(3 * shape.reduce((a, b) => a * b));
    const pixel = at(images, shape);
    const reflect = (i: number, size: number) =>
      size === 1 ? 0 : i < 0 ? -i : i >= size ? 2 * size - 2 - i : i;
    const kernel = [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ];
    const wanted = map(3, shape, (row = 0, y = 0, x = 0, c = 0) => {
      let gx = 0;
      let gy = 0;
      for (const i of [0, 1, 2]) {
        for (const j of [0, 1, 2]) {
          const value = pixel(row, reflect(y + i - 1, shape[0] ?? 0), reflect(x + j - 1, shape[1] ?? 0), c);
          gx += value * (kernel[i]?.[j] ?? 0);
          gy += value * (kernel[j]?.[i] ?? 0);
        }
      }
      return Math.hypot(gx, gy);
    });
    expectClose(sobel().apply(images.slice(), shape, null), wanted);
  });
});

describe("fft2d", () => {
  it.each(shapes)("is the discrete Fourier transform by its definition: %i × %i", (...shape) => {
    const [height = 0, width = 0] = shape;
    const images = noise(3 * shape.reduce((a, b) => a * b));
    const pixel = at(images, shape);
    const spectrum = map(3, shape, (row = 0, i = 0, j = 0, c = 0) => {
      const u = i - Math.floor(height / 2);
      const v = j - Math.floor(width / 2);
      let re = 0;
      let im = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const angle = -2 * Math.PI * ((u * y) / height + (v * x) / width);
          re += pixel(row, y, x, c) * Math.cos(angle);
          im += pixel(row, y, x, c) * Math.sin(angle);
        }
      }
      return Math.hypot(re, im) / Math.sqrt(height * width);
    });
    expectClose(fft2d().apply(images.slice(), shape, null), spectrum);
    expectClose(fft2d({ log: true }).apply(images.slice(), shape, null), spectrum.map(Math.log1p));
  });

  it("keeps the energy of an image, and shows a wave as two points beside the middle", () => {
    const wave = Float32Array.from({ length: 64 }, (_, i) => Math.cos((2 * Math.PI * 2 * (i % 8)) / 8));
    const spectrum = fft2d().apply(wave.slice(), [8, 8, 1], null);
    const energy = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0);
    expect(energy(spectrum)).toBeCloseTo(energy(wave), 4);
    const points = [...spectrum].flatMap((value, i) => (value > 1e-4 ? [[Math.floor(i / 8), i % 8]] : []));
    expect(points).toEqual([
      [4, 2],
      [4, 6],
    ]);
  });
});

describe("standardize", () => {
  const fit = (chunks: Float32Array[], shape: number[]) => standardize().fit?.(chunks, shape) ?? null;

  it("has mean 0 and deviation 1 in each place of the last axis, in whatever chunks the rows come", () => {
    const rows = noise(600).map((value, i) => 1e4 + value * [1, 10, 100][i % 3]!);
    const fitted = fit([rows.subarray(0, 30), rows.subarray(30, 33), rows.subarray(33)], [2, 3]);
    const prepared = standardize().apply(rows.slice(), [2, 3], fitted);
    for (const channel of [0, 1, 2]) {
      const values = prepared.filter((_, i) => i % 3 === channel);
      const mean = values.reduce((a, b) => a + b) / values.length;
      expect(mean).toBeCloseTo(0, 3);
      expect(Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length)).toBeCloseTo(
        1,
        4,
      );
    }
  });

  it("makes a constant column 0", () => {
    const rows = Float32Array.of(0.1, 1, 0.1, 3);
    const fitted = fit([rows], [2]);
    expect([...standardize().apply(rows.slice(), [2], fitted)]).toEqual([
      expect.closeTo(0, 6),
      -1,
      expect.closeTo(0, 6),
      1,
    ]);
  });

  it("refuses what another input learnt", () => {
    expect(() => standardize().apply(noise(4), [2], { mean: [0], deviation: [1] })).toThrow("does not fit");
    expect(() => standardize().apply(noise(4), [2], null)).toThrow("does not fit");
  });
});

describe("rescale, oneHot and expandDims", () => {
  it("divides", () => {
    expect(rescale(255).apply(Float32Array.of(0, 51, 255), [3], null)).toEqual(Float32Array.of(0, 0.2, 1));
    expect(() => rescale(0)).toThrow("cannot divide by 0");
  });

  it("puts a 1 in the category's place, and none for a text that is not known", () => {
    expect([...oneHot(3).apply(Float32Array.of(2, -1, 0), [], null)]).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 0]);
    expect(() => oneHot(3).apply(Float32Array.of(0, 3), [], null)).toThrow("3 is not a category");
    expect(() => oneHot(3).apply(Float32Array.of(0.5), [], null)).toThrow("0.5 is not a category");
  });

  it.each<[Preparation, number[], number[]]>([
    [rescale(2), [4, 5], [4, 5]],
    [sobel(), [4, 5, 3], [4, 5, 3]],
    [fft2d(), [4, 5], [4, 5]],
    [standardize(), [4], [4]],
    [oneHot(7), [], [7]],
    [oneHot(7), [1], [7]],
    [expandDims(), [4, 5], [4, 5, 1]],
  ])("$name turns %j into %j", (step, from, to) => {
    expect(step.outputShape(from)).toEqual(to);
  });

  it.each([
    [sobel(), [4]],
    [fft2d(), [2, 3, 4, 5]],
    [oneHot(2), [2]],
  ])("$name refuses %j", (step, shape) => {
    expect(() => step.outputShape(shape)).toThrow(step.name);
  });
});
