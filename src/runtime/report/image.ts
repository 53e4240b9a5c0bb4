import { PNG } from "pngjs";
import type { Shape } from "../types.js";

const largestSide = 96;

/** Whether a value of this shape can be drawn: [height, width] or [height, width, 1 or 3 channels]. */
export function isImage(shape: Shape): boolean {
  const [height = 0, width = 0, channels = 1] = shape;
  const drawable = shape.length === 2 || (shape.length === 3 && (channels === 1 || channels === 3));
  return drawable && height >= 4 && width >= 4;
}

/** A PNG as a data URL, its darkest value black and its brightest white; large images are thinned out. */
export function drawImage(values: ArrayLike<number>, shape: Shape): string {
  const [height = 0, width = 0, channels = 1] = shape;
  const stride = Math.max(1, Math.ceil(Math.max(height, width) / largestSide));
  const png = new PNG({ width: Math.floor(width / stride), height: Math.floor(height / stride) });
  const { low, high } = range(values);
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      const from = (y * width + x) * stride * channels;
      const to = (y * png.width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const value = values[from + (channels === 3 ? channel : 0)] ?? 0;
        png.data[to + channel] = high > low ? Math.round((255 * (value - low)) / (high - low)) : 0;
      }
      png.data[to + 3] = 255;
    }
  }
  return `data:image/png;base64,${PNG.sync.write(png, { colorType: 2 }).toString("base64")}`;
}

function range(values: ArrayLike<number>): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] ?? 0);
    high = Math.max(high, values[i] ?? 0);
  }
  return { low, high };
}
