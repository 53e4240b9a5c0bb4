import { libsvm as declared } from "../../../parts/sources/libsvm.js";
import { readWhole } from "../bytes.js";
import { DataError } from "../dataError.js";
import { findInside } from "../folder.js";
import { implementSource } from "./source.js";

/** The format of LIBSVM (Chang and Lin, 2011): a label, then the features that are not 0, each with its place. */
export const libsvm = implementSource(declared, (folder, { file, size }) => {
  const lines = readWhole(findInside(folder, file), file).toString("utf8").trim().split(/\r?\n/);
  const labels = new Int32Array(lines.length);
  const features = new Float32Array(lines.length * size);
  lines.forEach((line, row) => {
    const [label, ...pairs] = line.trim().split(/\s+/);
    labels[row] = Number(label);
    for (const pair of pairs) {
      const [place = NaN, value = NaN] = pair.split(":").map(Number);
      if (!(place >= 1 && place <= size) || Number.isNaN(value)) {
        const problem = `\`${pair}\` is no feature of a row of ${size}`;
        throw new DataError(problem, { file, line: row + 1 }, "write place:value, with places from 1 on");
      }
      features[row * size + place - 1] = value;
    }
  });
  const rows = lines.length;
  return {
    isRead: true,
    heads: [
      { name: "features", rows, shape: [size], dtype: "number" },
      { name: "label", rows, shape: [], dtype: "integer" },
    ],
    read: (name) =>
      name === "label" ? { rows, shape: [], values: labels } : { rows, shape: [size], values: features },
    place: (column, row) => ({ file, row: row + 1, column, line: row + 1 }),
  };
});
