import { fft2d as declared } from "../../parts/preparations/fft2d.js";
import { fft, type Complex } from "./fft.js";
import { imageSizes, implementPreparation, type ImageSizes } from "./preparation.js";

/**
 * The spectrum of each channel: |F(u, v)| / sqrt(height · width), where F is the two-dimensional discrete Fourier
 * transform. So scaled, a spectrum has the energy of its image (Parseval), whatever the image's size. With `log`,
 * log(1 + that), in which the few strong low frequencies do not outshine all the others. Frequency 0 is brought to the
 * middle, at [floor(height / 2), floor(width / 2)]. Shapes stay as they are.
 */
export const fft2d = implementPreparation(declared, ({ log }) => ({
  apply: (rows, shape) => {
    const sizes = imageSizes(shape);
    const size = sizes[0] * sizes[1] * sizes[2];
    for (let start = 0; start < rows.length; start += 2 * size) {
      const first = rows.subarray(start, start + size);
      const second = rows.subarray(start + size, start + 2 * size);
      writeSpectra(first, second, sizes, log);
    }
    return rows;
  },
}));

/**
 * One complex transform serves two real images: of Z = F(first + i·second), the transform of the first is
 * (Z(k) + Z*(-k)) / 2, and that of the second (Z(k) - Z*(-k)) / 2i. The second may be empty.
 */
function writeSpectra(first: Float32Array, second: Float32Array, sizes: ImageSizes, log: boolean): void {
  const [height, width, channels] = sizes;
  const z = transform(first, second, sizes);
  const scale = 0.5 / Math.sqrt(height * width);
  for (let v = 0; v < width; v++) {
    const column = (v + Math.floor(width / 2)) % width;
    for (let u = 0; u < height; u++) {
      const row = (u + Math.floor(height / 2)) % height;
      const here = (v * height + u) * channels;
      const opposite = (((width - v) % width) * height + ((height - u) % height)) * channels;
      const target = (row * width + column) * channels;
      for (let c = 0; c < channels; c++) {
        const a = z.re[here + c]!;
        const b = z.im[here + c]!;
        const p = z.re[opposite + c]!;
        const q = z.im[opposite + c]!;
        const one = scale * Math.sqrt((a + p) ** 2 + (b - q) ** 2);
        const other = scale * Math.sqrt((a - p) ** 2 + (b + q) ** 2);
        first[target + c] = log ? Math.log1p(one) : one;
        if (second.length > 0) second[target + c] = log ? Math.log1p(other) : other;
      }
    }
  }
}

/** The transform of first + i·second along both axes, as [width, height, channels]. */
function transform(first: Float32Array, second: Float32Array, sizes: ImageSizes): Complex {
  const [height, width, channels] = sizes;
  const im = new Float64Array(first.length);
  im.set(second);
  const columns = fft({ re: Float64Array.from(first), im }, height, width * channels);
  const turned = { re: transpose(columns.re, sizes), im: transpose(columns.im, sizes) };
  return fft(turned, width, height * channels);
}

/** [height, width, channels] to [width, height, channels]. */
function transpose(x: Float64Array, [height, width, channels]: ImageSizes): Float64Array {
  const turned = new Float64Array(x.length);
  for (let y = 0; y < height; y++) {
    for (let z = 0; z < width; z++) {
      for (let c = 0; c < channels; c++) {
        turned[(z * height + y) * channels + c] = x[(y * width + z) * channels + c] ?? 0;
      }
    }
  }
  return turned;
}
