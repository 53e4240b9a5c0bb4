import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { prepareData } from "../../../src/runtime/data/prepareData.js";
import type { ProbedColumn } from "../../../src/parts/probe.js";
import { probeSource } from "../../../src/runtime/data/probe.js";
import { csv, idx, npz } from "../../../src/runtime/data/sources/index.js";
import { columnSplit, randomSplit } from "../../../src/runtime/data/split.js";
import { fft2d } from "../../../src/runtime/preparations/fft2d.js";
import { rescale } from "../../../src/runtime/preparations/rescale.js";
import { sobel } from "../../../src/runtime/preparations/sobel.js";
import { laterFaultOf } from "./files.js";

const shared = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const there = existsSync(shared);
if (!there) console.log("no ../shared/data: the tests on real data are skipped");

function probe(kind: string, folder: string, values: Record<string, unknown>): readonly ProbedColumn[] {
  const found = probeSource({ kind, values }, shared + folder);
  return found.kind === "found" ? found.columns : expect.fail(found.message);
}

describe.skipIf(!there)("real data", () => {
  const shape = [28, 28, 1];

  it("looks at MNIST without reading its images", () => {
    const files = { images: "train-images-idx3-ubyte.gz", labels: "train-labels-idx1-ubyte.gz" };
    const before = performance.now();
    const columns = probe("idx", "mnist", files);
    expect(performance.now() - before).toBeLessThan(500);
    expect(columns).toMatchObject([
      { name: "image", rows: 60000, shape },
      { name: "label", rows: 60000, range: { min: 0, max: 9, distinct: 10 } },
    ]);
  });

  it("prepares three views of MNIST and its official test set", { timeout: 120_000 }, async () => {
    const digits = idx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    const official = idx("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz");
    const from = digits.column("image");
    const data = await prepareData({
      folder: `${shared}mnist`,
      sources: { digits, official },
      split: randomSplit({ train: 0.9, validate: 0.1, test: official, seed: 7 }),
      inputs: {
        pixels: { from, steps: [rescale(255)], shape },
        edges: { from, steps: [rescale(255), sobel()], shape },
        spectrum: { from, steps: [rescale(255), fft2d({ log: true })], shape },
      },
      targets: { digit: { from: digits.column("label"), kind: "class", shape: [10] } },
    });
    const { train, validate, test } = data.split;
    expect([data.rows, train.length, validate.length, test.length]).toEqual([70000, 54000, 6000, 10000]);
    // The means of the training and test pixels, as everybody's MNIST code has them, are 0.1307 and 0.1325.
    const pixels = data.inputs["pixels"]?.values ?? new Float32Array();
    expect(mean(pixels.subarray(0, 60000 * 784))).toBeCloseTo(0.1307, 4);
    expect(mean(pixels.subarray(60000 * 784))).toBeCloseTo(0.1325, 4);
    expect([...(data.targets["digit"]?.values.subarray(60000, 60010) ?? [])]).toEqual([
      7, 2, 1, 0, 4, 1, 4, 9, 5, 9,
    ]);
  });

  it("aligns a table with arrays", async () => {
    const pairs = csv("pairs.csv");
    const photos = npz("images.npz");
    const data = await prepareData({
      folder: `${shared}av-digits`,
      sources: { pairs, photos },
      split: columnSplit(pairs.column("split")),
      inputs: { photo: { from: photos.column("image"), steps: [rescale(255)], shape } },
      targets: {
        digit: { from: pairs.column("digit"), kind: "class", shape: [10] },
        speaker: { from: pairs.column("speaker"), kind: "class", shape: [6] },
      },
    });
    expect([data.split.train.length, data.split.validate.length, data.split.test.length]).toEqual([
      16000, 1000, 3000,
    ]);
    expect(data.targets["speaker"]?.classes).toEqual([
      "george",
      "jackson",
      "lucas",
      "nicolas",
      "theo",
      "yweweler",
    ]);
  });

  it("reads the tables: with a header, without one, with semicolons and quotes", () => {
    const penguins = probe("csv", "tabular", { file: "penguins.csv" });
    expect(penguins[0]).toMatchObject({
      name: "species",
      rows: 344,
      texts: ["Adelie", "Chinstrap", "Gentoo"],
    });

    const columns = Array.from({ length: 15 }, (_, i) => `c${i}`);
    const adult = probe("csv", "tabular", { file: "adult_train.csv", columns });
    expect(adult[0]).toMatchObject({ rows: 32561, type: "integer", range: { min: 17, max: 90 } });
    expect(adult[14]?.texts).toEqual(["<=50K", ">50K"]);

    const students = probe("csv", "tabular", { file: "student_por.csv", separator: ";" });
    expect(students).toHaveLength(33);
    expect(students[32]).toMatchObject({ name: "G3", rows: 649, type: "integer" });
  });

  it("says where a penguin's measure is not a number", async () => {
    const penguins = csv("penguins.csv");
    const from = penguins.columns(["bill_length_mm", "bill_depth_mm"]);
    const work = prepareData({
      folder: `${shared}tabular`,
      sources: { penguins },
      split: randomSplit({ train: 1, seed: 1 }),
      inputs: { bill: { from, steps: [], shape: [2] } },
      targets: {},
    });
    expect((await laterFaultOf(work)).message).toBe(
      "penguins.csv, line 5, column `bill_length_mm`: `NA` is not a number",
    );
  });
});

function mean(values: Iterable<number> & { readonly length: number }): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
