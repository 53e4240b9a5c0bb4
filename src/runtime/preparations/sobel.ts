import { sobel as declared } from "../../parts/preparations/sobel.js";
import { imageSizes, implementPreparation } from "./preparation.js";

/**
 * The strength of the edges of each channel: sqrt(gx² + gy²), where gx and gy are the image correlated with
 *
 *     -1 0 1        -1 -2 -1
 *     -2 0 2   and   0  0  0     (Sobel and Feldman, 1968)
 *     -1 0 1         1  2  1
 *
 * Beyond its border an image goes on as in a mirror whose axis is the outermost row or column of pixels (d c b | a b c d),
 * which is the edge handling of TensorFlow's `sobel_edges`. Shapes stay as they are.
 */
export const sobel = implementPreparation(declared, () => ({
  apply: (rows, shape) => {
    const [height, width, channels] = imageSizes(shape);
    const edges = new Float32Array(rows.length);
    const size = height * width * channels;
    for (let start = 0; start < rows.length; start += size) {
      edgesOfImage(
        rows.subarray(start, start + size),
        edges.subarray(start, start + size),
        height,
        width,
        channels,
      );
    }
    return edges;
  },
}));

function edgesOfImage(
  image: Float32Array,
  edges: Float32Array,
  height: number,
  width: number,
  channels: number,
): void {
  const rowSize = width * channels;
  for (let y = 0; y < height; y++) {
    const above = mirror(y - 1, height) * rowSize;
    const here = y * rowSize;
    const below = mirror(y + 1, height) * rowSize;
    for (let x = 0; x < width; x++) {
      const left = mirror(x - 1, width) * channels;
      const right = mirror(x + 1, width) * channels;
      for (let c = 0; c < channels; c++) {
        const middle = x * channels + c;
        const diagonal = image[below + right + c]! - image[above + left + c]!;
        const antidiagonal = image[above + right + c]! - image[below + left + c]!;
        const gx = diagonal + antidiagonal + 2 * (image[here + right + c]! - image[here + left + c]!);
        const gy = diagonal - antidiagonal + 2 * (image[below + middle]! - image[above + middle]!);
        edges[here + middle] = Math.sqrt(gx * gx + gy * gy);
      }
    }
  }
}

/** The index that stands in for one just outside of 0 … size - 1. */
function mirror(index: number, size: number): number {
  if (size === 1) return 0;
  if (index < 0) return -index;
  return index < size ? index : 2 * (size - 1) - index;
}
