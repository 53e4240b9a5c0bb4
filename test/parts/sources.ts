import type { Runs } from "../../src/parts/planned.js";
import type { declaredSources } from "../../src/parts/sources/index.js";
import { idxFile, npyFile, npzFile } from "../runtime/data/files.js";

interface SourceExample {
  /** What stands after `rows:` in a spec. */
  readonly call: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly input: string;
  readonly target: string;
}

const count = 40;
const labels = Array.from({ length: count }, (_, row) => row % 2);
const pixels = labels.flatMap((label) => [label * 200, 10, 10, 255 - label * 200]);

const table = (separator: string) =>
  [["x", "y", "kind"], ...labels.map((label, row) => [label * 2 - 1, row / 10, label ? "yes" : "no"])]
    .map((cells) => `${cells.join(separator)}\n`)
    .join("");

const ofTable = { input: "vector[2] = [rows.x, rows.y] -> standardize", target: "rows.kind" };
const ofPictures = { input: "image[2, 2, 1] = rows.image -> rescale(255)", target: "rows.label" };

/** The smallest data of each source that a network can learn something from. */
export const sourceExamples: Readonly<Record<keyof Runs<typeof declaredSources>, SourceExample>> = {
  csv: { call: 'csv("rows.csv")', files: { "rows.csv": table(",") }, ...ofTable },
  tsv: { call: 'tsv("rows.tsv")', files: { "rows.tsv": table("\t") }, ...ofTable },
  idx: {
    call: 'idx("images.idx", "labels.idx")',
    files: { "images.idx": idxFile(8, [count, 2, 2], pixels), "labels.idx": idxFile(8, [count], labels) },
    ...ofPictures,
  },
  npz: {
    call: 'npz("rows.npz")',
    files: {
      "rows.npz": npzFile({
        image: npyFile("|u1", `(${count}, 2, 2, 1)`, Uint8Array.from(pixels)),
        label: npyFile("|u1", `(${count},)`, Uint8Array.from(labels)),
      }),
    },
    ...ofPictures,
  },
};

/** A spec that trains on an example for one epoch. */
export function specOf({ call, input, target }: SourceExample): string {
  return `model Example

data {
  rows: ${call}
  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}

input x: ${input}

head kind: class[2] = x -> ${input.startsWith("image") ? "flatten -> " : ""}dense(2) {
  target: ${target}
  metrics: [accuracy]
}

train {
  optimizer: adam(0.1)
  batchSize: 8
  epochs: 1
  seed: 1
}
`;
}
