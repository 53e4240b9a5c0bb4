import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/catalogue/read-options.js";
import { decoders } from "../../src/parts/decoders/index.js";
import { preparations, sizesAfter } from "../../src/parts/preparations/index.js";
import { sources } from "../../src/parts/sources/index.js";
import { splits } from "../../src/parts/splits/index.js";
import { csv } from "../../src/runtime/data/sources/index.js";
import { columnSplit, randomSplit } from "../../src/runtime/data/split.js";
import { probeSource } from "../../src/runtime/data/probe.js";
import { implementations } from "../../src/runtime/implementations.js";
import * as runtime from "../../src/runtime/index.js";
import { folderOf } from "../runtime/data/files.js";
import { preparationExamples } from "./preparations.js";
import { sourceExamples } from "./sources.js";

describe("preparations", () => {
  it.each(Object.entries(preparationExamples))("%s", (name, example) => {
    const { make, options, learns, shape, rows, shapeAfter, is, numbers } = example;
    const declared = preparations.get(name);
    const preparation = make();
    expect(preparation.name).toBe(name);
    expect(declared).toMatchObject({ learns, planned: false });
    expect(preparation.fit !== undefined).toBe(learns === "numbers");
    expect(preparation.outputShape(shape)).toEqual(shapeAfter);
    if (declared) {
      expect({ ...readOptions(declared, []).values, ...options }).toEqual(options);
      expect(sizesAfter(declared, options, shape)).toEqual(shapeAfter);
    }
    expect(declared?.numbers(options)).toBe(numbers);
    const values = Float32Array.from(rows);
    const fitted = preparation.fit?.([values], shape) ?? null;
    const prepared = [...preparation.apply(values.slice(), shape, fitted)];
    expect(prepared).toHaveLength(is.length);
    prepared.forEach((value, i) => expect(value).toBeCloseTo(is[i] ?? NaN, 5));
  });
});

describe("splits", () => {
  it("random has the defaults of its declaration", () => {
    expect(randomSplit({ train: 1, seed: 3 })).toEqual({
      kind: "random",
      train: 1,
      validate: 0,
      test: 0,
      seed: 3,
    });
    const { fallbacks } = fallbacksOf("random");
    expect(fallbacks).toEqual({ train: undefined, validate: 0, test: 0, seed: undefined });
  });

  it("column takes the column itself", () => {
    const from = csv("t.csv").column("part");
    expect(columnSplit(from)).toEqual({ kind: "column", from });
    expect(fallbacksOf("column").fallbacks).toEqual({ of: undefined });
  });
});

function fallbacksOf(name: string) {
  const options = Object.entries(splits.get(name)?.options ?? {});
  return { fallbacks: Object.fromEntries(options.map(([option, { fallback }]) => [option, fallback])) };
}

describe("sources", () => {
  it.each(Object.entries(sourceExamples))(
    "%s: what is opened is what the checker hears of",
    (name, example) => {
      const folder = folderOf(example.files);
      const declared = sources.get(name);
      const values = Object.fromEntries([
        ...Object.entries(declared?.options ?? {}).map(
          ([option, { fallback }]) => [option, fallback] as const,
        ),
        ...Object.keys(example.files).map((file, place) => [declared?.unnamed[place] ?? "", file] as const),
      ]);
      const found = probeSource({ kind: name, values }, folder);
      const opened = implementations.sources[name as keyof typeof sourceExamples].openWith(folder, values);
      expect(found).toMatchObject({
        kind: "found",
        rows: 40,
        columns: opened.heads.map(({ name: column, rows, shape, dtype }) => ({
          name: column,
          rows,
          shape,
          type: dtype,
        })),
      });
      for (const { name: column, rows } of opened.heads) expect(opened.read(column).rows).toBe(rows);
    },
  );
});

it.each(
  [...sources.values(), ...preparations.values(), ...decoders.values()].map(
    (part) => [part.name, part] as const,
  ),
)("%s is in the runtime, or planned", (name, { planned }) => {
  expect(name in runtime).toBe(!planned);
});
