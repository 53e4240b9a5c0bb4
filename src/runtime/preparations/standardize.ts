import { standardize as declared } from "../../parts/preparations/standardize.js";
import type { Json, Shape } from "../types.js";
import { implementPreparation, PreparationError } from "./preparation.js";

/**
 * (x - mean) / deviation, where mean and (population) deviation are those of the training rows, for each place of the
 * last axis: for each channel of an image, feature of a series or column of a vector. What does not vary becomes 0.
 */
export const standardize = implementPreparation(declared, () => ({
  fit: fitMoments,
  apply: (rows, shape, fitted) => {
    const { means, deviations } = readMoments(fitted, channelsOf(shape));
    for (let i = 0; i < rows.length; i++) {
      const channel = i % means.length;
      rows[i] = (rows[i]! - means[channel]!) / deviations[channel]!;
    }
    return rows;
  },
}));

/** Chan, Golub and LeVeque's pairwise update (1979), chunk by chunk: sums of squares never lose what they are about. */
function fitMoments(chunks: Iterable<Float32Array>, shape: Shape): Json {
  const channels = channelsOf(shape);
  const means = new Float64Array(channels);
  const squares = new Float64Array(channels);
  let count = 0;
  for (const chunk of chunks) {
    const added = chunk.length / channels;
    const total = count + added;
    for (let channel = 0; channel < channels; channel++) {
      const { mean, square } = momentsOf(chunk, channel, channels);
      const difference = mean - (means[channel] ?? 0);
      means[channel]! += (difference * added) / total;
      squares[channel]! += square + (difference * difference * count * added) / total;
    }
    count = total;
  }
  // Rounding leaves a deviation of 1e-8 or so in a column that is constant.
  const deviation = (square: number, channel: number) => {
    const value = Math.sqrt(square / count);
    return value > 1e-7 * Math.abs(means[channel] ?? 0) ? value : 1;
  };
  return { mean: [...means], deviation: Array.from(squares, deviation) };
}

/** Mean, and sum of squared differences from it, of each `stride`-th value from `start` on. */
function momentsOf(values: Float32Array, start: number, stride: number): { mean: number; square: number } {
  let sum = 0;
  for (let i = start; i < values.length; i += stride) sum += values[i] ?? 0;
  const mean = (sum * stride) / values.length;
  let square = 0;
  for (let i = start; i < values.length; i += stride) square += ((values[i] ?? 0) - mean) ** 2;
  return { mean, square };
}

function channelsOf(shape: Shape): number {
  return shape.at(-1) ?? 1;
}

function readMoments(
  fitted: Json,
  channels: number,
): { means: readonly number[]; deviations: readonly number[] } {
  if (typeof fitted === "object" && fitted !== null && "mean" in fitted && "deviation" in fitted) {
    const { mean, deviation } = fitted;
    if (isNumbers(mean, channels) && isNumbers(deviation, channels))
      return { means: mean, deviations: deviation };
  }
  throw new PreparationError(
    "what standardize learned in training does not fit its input",
    "train the network again",
  );
}

function isNumbers(value: Json | undefined, count: number): value is readonly number[] {
  return Array.isArray(value) && value.length === count && value.every((item) => typeof item === "number");
}
