import { describe, expect, it } from "vitest";
import { csv } from "../../../src/runtime/data/sources/index.js";
import { columnSplit, randomSplit, splitByColumn, splitByLot } from "../../../src/runtime/data/split.js";
import { faultOf } from "./files.js";

const shares = { train: 0.8, validate: 0.1, test: 0.1, seed: 7 };

describe("a random split", () => {
  it.each([10, 11, 13, 99, 1000, 1797])("puts each of %i rows into one part, of its share", (rows) => {
    const { train, validate, test } = splitByLot(randomSplit(shares), rows, 0);
    expect([...train, ...validate, ...test].sort((a, b) => a - b)).toEqual(
      Array.from({ length: rows }, (_, i) => i),
    );
    expect(Math.abs(train.length - 0.8 * rows)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(test.length - 0.1 * rows)).toBeLessThanOrEqual(1);
  });

  it("is the same for the same seed, here and everywhere, and another for another", () => {
    const split = (seed: number) => splitByLot(randomSplit({ ...shares, seed }), 20, 0);
    expect(split(7)).toEqual(split(7));
    expect(split(7)).not.toEqual(split(8));
    // Written down once: a run must find its rows again with any version of Node.
    expect([...split(7).validate, ...split(7).test]).toEqual([6, 9, 0, 14]);
  });

  it("takes the test rows from their own source", () => {
    const plan = randomSplit({ train: 0.75, validate: 0.25, test: csv("test.csv"), seed: 1 });
    const { train, validate, test } = splitByLot(plan, 10, 2);
    expect([train.length, validate.length, [...test]]).toEqual([6, 2, [8, 9]]);
    expect(Math.max(...train, ...validate)).toBe(7);
  });

  it.each([{ train: 0.8, test: 0.1 }, { train: 1.2, test: -0.2 }, { train: NaN }])("refuses %j", (parts) => {
    expect(faultOf(() => randomSplit({ ...parts, seed: 1 })).fix).toContain("add up to 1");
  });

  it("allows shares that differ from 1 by rounding alone, and refuses to train on nothing", () => {
    expect(() => randomSplit({ train: 0.7, validate: 0.2, test: 0.1, seed: 1 })).not.toThrow();
    expect(
      faultOf(() => splitByLot(randomSplit({ train: 0.1, test: 0.9, seed: 1 }), 3, 0)).message,
    ).toContain("no rows");
  });
});

describe("a split by a column", () => {
  const split = (values: string[]) =>
    splitByColumn({
      column: { rows: values.length, values },
      testRows: 0,
      place: (row) => ({ file: "t.csv", line: row + 2, column: "part" }),
    });

  it("does what the column says", () => {
    expect(columnSplit(csv("t.csv").column("part"))).toMatchObject({
      kind: "column",
      from: { names: ["part"] },
    });
    const { train, validate, test } = split(["test", "train", "validate", "train"]);
    expect([[...train], [...validate], [...test]]).toEqual([[1, 3], [2], [0]]);
  });

  it.each([
    ["val", "write `validate`"],
    ["Valid", "write `validate`"],
    ["Train", "write `train`"],
    ["holdout", "the parts are `train`, `validate` and `test`"],
  ])("does not guess what %s is", (word, fix) => {
    const fault = faultOf(() => split(["train", word]));
    expect(fault.message).toBe(`t.csv, line 3, column \`part\`: \`${word}\` is not a part of a split`);
    expect(fault.fix).toBe(fix);
  });
});
