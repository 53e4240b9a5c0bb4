import { PNG } from "pngjs";
import type { Column } from "../types.js";
import { DataError } from "./dataError.js";
import { fitsOpen, type OpenShape } from "./openShape.js";

/**
 * One picture as a row of bytes of the given shape: [height, width] or [height, width, 1 | 3 | 4]. A picture in colour
 * becomes grey where one channel is wanted, by 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). Its size must fit.
 */
export function readPng(bytes: Buffer, file: string, wanted: OpenShape): Column {
  const picture = decode(bytes, file);
  const { height, width } = picture;
  const shape = [height, width, ...wanted.slice(2)];
  const channels = shape[2] ?? 1;
  if (!fitsOpen(shape, wanted)) {
    const [rows, columns] = wanted.map((size) => (size === -1 ? "?" : size));
    throw new DataError(
      `the picture is ${height} high and ${width} wide, and the network was trained on ${rows ?? ""} × ${columns ?? ""}`,
      { file },
      "scale or crop it to that size, as the training pictures were",
    );
  }
  const pixels = Array.from({ length: height * width }, (_, i) => picture.data.subarray(4 * i, 4 * i + 4));
  const values =
    channels === 1 ? pixels.map(grey) : pixels.flatMap((pixel) => [...pixel.subarray(0, channels)]);
  return { rows: 1, shape, values: Uint8Array.from(values) };
}

/** Red, green, blue and alpha of each pixel, a byte each. */
function decode(bytes: Buffer, file: string): PNG {
  try {
    return PNG.sync.read(bytes);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new DataError(`this picture cannot be read: ${cause}`, { file }, "save it again as PNG");
  }
}

function grey([red = 0, green = 0, blue = 0]: Uint8Array): number {
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}
