import type { Dim } from "../shape/dim.js";
import { blame } from "./problem.js";
import type { Problem } from "./problem.js";

interface Convolution {
  readonly kernelSize: readonly number[];
  readonly strides: readonly number[];
}

/**
 * A rule: of a map with one channel, the CPU kernel of TensorFlow 2.20 gives wrong sums, from memory that is not its own,
 * when the window goes on by one row and by several columns.
 */
export function evenStrides(
  { height, channels }: { readonly height: Dim; readonly channels: number },
  { kernelSize: [, width = 1], strides: [down = 1, right = 1] }: Convolution,
): Problem | undefined {
  if (channels !== 1 || height === 1 || width === 1 || down !== 1 || right === 1) return undefined;
  const why = `TensorFlow computes strides of [1, ${right}] wrongly over a map of one channel`;
  return blame("strides", why, {
    fixes: [
      {
        kind: "option",
        title: `use the same stride for rows and columns: \`strides: ${right}\``,
        option: "strides",
        value: String(right),
      },
    ],
  });
}
