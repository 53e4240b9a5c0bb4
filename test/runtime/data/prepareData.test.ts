import { describe, expect, it } from "vitest";
import { defineData, type DataDescription, type TargetPlan } from "../../../src/runtime/data/defineData.js";
import { prepareData } from "../../../src/runtime/data/prepareData.js";
import { csv, idx, npz } from "../../../src/runtime/data/sources/index.js";
import { columnSplit, randomSplit } from "../../../src/runtime/data/split.js";
import { oneHot } from "../../../src/runtime/preparations/oneHot.js";
import { rescale } from "../../../src/runtime/preparations/rescale.js";
import { sobel } from "../../../src/runtime/preparations/sobel.js";
import { standardize } from "../../../src/runtime/preparations/standardize.js";
import { folderOf, idxFile, laterFaultOf, npyFile, npzFile } from "./files.js";

const rows = ["a,b,word,part", "1,10,x,train", "3,10,y,train", "5,40,x,validate", "7,50,z,test"];
const table = csv("t.csv");
const split = columnSplit(table.column("part"));

function tableData(lines = rows, more: Partial<DataDescription> = {}): DataDescription {
  return defineData({
    folder: folderOf({ "t.csv": lines.join("\n") }),
    sources: { table },
    split,
    inputs: { v: { from: table.columns(["a", "b"]), steps: [standardize()], shape: [2] } },
    targets: { n: { from: table.column("b"), kind: "number", shape: [1] } },
    ...more,
  });
}

describe("a table", () => {
  it("becomes vectors, fitted on the training rows alone", async () => {
    const data = await prepareData(tableData());
    expect(data.inputs["v"]).toEqual({
      rows: 4,
      shape: [2],
      values: Float32Array.of(-1, 0, 1, 0, 3, 30, 5, 40),
    });
    expect(data.fitted).toMatchObject({ inputs: { v: { steps: [{ mean: [2, 10], deviation: [1, 1] }] } } });
    expect(data.split.validate).toEqual(Int32Array.of(2));
  });

  it("is prepared again as it was, from what was saved", async () => {
    const { fitted } = await prepareData(tableData());
    const other = tableData(["a,b,word,part", "102,10,x,train", "2,10,x,train"]);
    const again = await prepareData(other, { fitted: JSON.parse(JSON.stringify(fitted)) });
    expect(again.inputs["v"]?.values).toEqual(Float32Array.of(100, 0, 0, 0));
    expect(again.fitted).toEqual(fitted);
    expect((await laterFaultOf(prepareData(other, { fitted: { inputs: [] } }))).message).toContain(
      "is damaged",
    );
  });

  it("has masks and arrays of any size, which is their own", async () => {
    const arrays = npz("a.npz");
    const folder = folderOf({
      "a.npz": npzFile({ m: npyFile("|u1", "(2, 1, 3)", Uint8Array.of(0, 1, 2, 2, 1, 0)) }),
    });
    const of = (kind: "mask" | "tensor", shape: number[]) =>
      prepareData({
        folder,
        sources: { arrays },
        split: randomSplit({ train: 1, seed: 1 }),
        inputs: {},
        targets: { m: { from: arrays.column("m"), kind, shape } },
      });
    expect((await of("mask", [-1, -1, 3])).targets["m"]?.shape).toEqual([1, 3]);
    expect((await of("tensor", [-1, 3])).targets["m"]?.shape).toEqual([1, 3]);
    expect((await laterFaultOf(of("mask", [-1, 2, 3]))).message).toContain("the head wants [?, 2]");
  });

  it("has numbers that an embedding looks up, whole and among those that it knows", async () => {
    const lookedUp = (below: number, column: string) =>
      prepareData(
        tableData([...rows.slice(0, 4), "7.5,50,z,test"], {
          inputs: { b: { from: table.column(column), steps: [], shape: [1], below } },
        }),
      );
    expect((await lookedUp(51, "b")).inputs["b"]?.values).toEqual(Float32Array.of(10, 10, 40, 50));
    const fault = await laterFaultOf(lookedUp(50, "b"));
    expect(fault.message).toBe(
      "t.csv, line 5, column `b`: 50 is not among the whole numbers from 0 to 49 that an embedding looks up",
    );
    expect((await laterFaultOf(lookedUp(50, "a"))).message).toContain("7.5 is not among the whole numbers");
  });

  it("has categories, numbered by the training rows", async () => {
    const from = table.column("word");
    const hot = await prepareData(
      tableData(rows, { inputs: { w: { from, steps: [oneHot(2)], shape: [2] } } }),
    );
    expect([...(hot.inputs["w"]?.values ?? [])]).toEqual([1, 0, 0, 1, 1, 0, 0, 0]);
    const bare = prepareData(tableData(rows, { inputs: { w: { from, steps: [], shape: [1] } } }));
    const fault = await laterFaultOf(bare);
    expect(fault.message).toBe("t.csv, line 5, column `word`: no training row has this value");
  });

  it("says where a value is missing, or becomes infinite", async () => {
    const missing = await laterFaultOf(prepareData(tableData([...rows, "2,,x,test"])));
    expect(missing.message).toBe("t.csv, line 6, column `b`: the value is missing");
    const inputs = { v: { from: table.column("a"), steps: [rescale(1e-300)], shape: [1] } };
    const infinite = await laterFaultOf(prepareData(tableData(rows, { inputs })));
    expect(infinite.message).toContain("line 2, column `a`: the value is not finite after its preparation");
  });

  it.each([
    [table.columns(["a", "word"]), "t.csv, line 2, column `word`: `x` is not a number"],
    [table.columns(["a", "c"]), "`table` has no column `c`"],
  ])("refuses columns that make no vector", async (from, message) => {
    const inputs = { v: { from, steps: [], shape: [2] } };
    expect((await laterFaultOf(prepareData(tableData(rows, { inputs })))).message).toBe(message);
  });

  it("refuses preparations that do not come to the input's shape, or do not apply", async () => {
    const wrong = { v: { from: table.columns(["a", "b"]), steps: [], shape: [3] } };
    expect((await laterFaultOf(prepareData(tableData(rows, { inputs: wrong })))).message).toContain(
      "is [2] after its preparation, and the input says [3]",
    );
    const edges = { v: { from: table.columns(["a", "b"]), steps: [sobel()], shape: [2] } };
    expect((await laterFaultOf(prepareData(tableData(rows, { inputs: edges })))).message).toContain(
      "sobel takes pictures of [height, width, channels], and these are [2]",
    );
  });
});

describe("targets", () => {
  const lines = ["c,bit,word,yes,x,part", "0,1,b,no,1.5,train", "2,0,a,yes,2,train", "1,1,b,no,3,test"];
  const target = (column: string, kind: TargetPlan["kind"], shape: number[], text = lines) =>
    prepareData(
      tableData(text, {
        inputs: { x: { from: table.column("x"), steps: [], shape: [1] } },
        targets: { y: { from: table.column(column), kind, shape } },
      }),
    ).then((data) => data.targets["y"]);

  it("come in the form that their heads want", async () => {
    expect(await target("c", "class", [3])).toEqual({
      rows: 3,
      shape: [],
      values: Int32Array.of(0, 2, 1),
      kind: "class",
      classes: ["0", "1", "2"],
    });
    expect(await target("word", "class", [2])).toMatchObject({
      values: Int32Array.of(1, 0, 1),
      classes: ["a", "b"],
    });
    expect(await target("bit", "binary", [1])).toMatchObject({
      shape: [1],
      values: Float32Array.of(1, 0, 1),
    });
    expect(await target("yes", "binary", [1])).toMatchObject({
      values: Float32Array.of(0, 1, 0),
      classes: ["no", "yes"],
    });
    expect(await target("x", "number", [1])).toMatchObject({
      shape: [1],
      values: Float32Array.of(1.5, 2, 3),
    });
    expect(await target("bit", "multiLabel", [1])).toMatchObject({ values: Float32Array.of(1, 0, 1) });
  });

  it.each<[string, TargetPlan["kind"], number[], string]>([
    ["c", "class", [2], "t.csv, line 3, column `c`: 2 is not a class of class[2]"],
    ["x", "class", [4], "t.csv, line 2, column `x`: 1.5 is not a class of class[4]"],
    ["word", "class", [3], "t.csv, column `word`: there are 2 classes (a, b), and the head says class[3]"],
    ["c", "binary", [1], "t.csv, line 3, column `c`: 2 is neither 0 nor 1"],
    ["word", "number", [1], "t.csv, column `word`: holds text, and the head wants numbers"],
    ["x", "number", [2], "t.csv, column `x`: has shape [] per row, and the head wants [2]"],
  ])("refuses column %s for %s%j", async (column, kind, shape, message) => {
    expect((await laterFaultOf(target(column, kind, shape))).message).toBe(message);
  });

  it("refuses missing classes and numbers", async () => {
    const text = [...lines, ",,,,4,test"];
    for (const [column, kind] of [
      ["c", "class"],
      ["bit", "binary"],
      ["word", "class"],
    ] as const) {
      const shape = kind === "binary" ? [1] : [column === "c" ? 3 : 2];
      const { message } = await laterFaultOf(target(column, kind, shape, text));
      expect(message).toBe(`t.csv, line 5, column \`${column}\`: the value is missing`);
    }
  });

  it("has masks of a class for each pixel", async () => {
    const arrays = npz("a.npz");
    const mask = (k: number) =>
      prepareData({
        folder: folderOf({
          "a.npz": npzFile({ m: npyFile("|u1", "(2, 1, 2, 1)", Uint8Array.of(0, 1, 2, 0)) }),
        }),
        sources: { arrays },
        split: randomSplit({ train: 1, seed: 1 }),
        inputs: {},
        targets: { m: { from: arrays.column("m"), kind: "mask", shape: [1, 2, k] } },
      });
    expect((await mask(3)).targets["m"]).toMatchObject({ shape: [1, 2], values: Int32Array.of(0, 1, 2, 0) });
    expect((await laterFaultOf(mask(2))).message).toContain(
      "row 2, column `m`: 2 is not a class of mask[1, 2, 2]",
    );
  });
});

describe("several sources", () => {
  const digits = idx("images", "labels");
  const official = idx("images2", "labels2");
  const image = { from: digits.column("image"), steps: [rescale(255)], shape: [1, 1, 1] };
  const data = (files: Record<string, Uint8Array>, more: Partial<DataDescription> = {}) =>
    prepareData({
      folder: folderOf({
        images: idxFile(8, [2, 1, 1], [0, 51]),
        labels: idxFile(8, [2], [0, 1]),
        images2: idxFile(8, [1, 1, 1], [255]),
        labels2: idxFile(8, [1], [1]),
        ...files,
      }),
      sources: { digits, official },
      split: randomSplit({ train: 1, test: official, seed: 1 }),
      inputs: { image },
      targets: { digit: { from: digits.column("label"), kind: "class", shape: [2] } },
      ...more,
    });

  it("may give the test rows", async () => {
    const { inputs, targets, split } = await data({});
    expect(inputs["image"]?.values).toEqual(Float32Array.of(0, 0.2, 1));
    expect(targets["digit"]?.values).toEqual(Int32Array.of(0, 1, 1));
    expect([[...split.train], [...split.test]]).toEqual([[0, 1], [2]]);
  });

  it("may not give test rows of another shape, or with unknown classes", async () => {
    const shape = await laterFaultOf(data({ images2: idxFile(8, [1, 1, 2], [1, 2]) }));
    expect(shape.message).toBe("images2: the test rows hold values of a different kind or shape");
    const label = await laterFaultOf(data({ labels2: idxFile(8, [1], [2]) }));
    expect(label.message).toBe("labels2, row 1: 2 is not a class of class[2]");
  });

  it("must have the same number of rows", async () => {
    const other = csv("t.csv");
    const fault = await laterFaultOf(
      data(
        { "t.csv": Buffer.from("n\n1\n2\n3\n") },
        {
          split: randomSplit({ train: 1, seed: 1 }),
          targets: { n: { from: other.column("n"), kind: "number", shape: [1] } },
        },
      ),
    );
    expect(fault.message).toBe("images has 2 rows, and t.csv, n has 3");
  });

  it("tells how far it is", async () => {
    const seen: unknown[] = [];
    const folder = folderOf({ images: idxFile(8, [2, 1, 1], [0, 51]), labels: idxFile(8, [2], [0, 1]) });
    const description = {
      folder: "elsewhere",
      sources: { digits },
      split: randomSplit({ train: 1, seed: 1 }),
      inputs: { image },
      targets: {},
    };
    await prepareData(description, { folder, onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ input: "image", done: 2, total: 2 }]);
  });
});
