import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { prepareRows } from "../../../src/runtime/data/prepareRows.js";
import { csv, npz } from "../../../src/runtime/data/sources/index.js";
import { randomSplit } from "../../../src/runtime/data/split.js";
import { oneHot } from "../../../src/runtime/preparations/oneHot.js";
import { rescale } from "../../../src/runtime/preparations/rescale.js";
import { standardize } from "../../../src/runtime/preparations/standardize.js";
import { folderOf, laterFaultOf, npyFile } from "./files.js";

const photos = npz("photos.npz");
const table = csv("t.csv");
const split = randomSplit({ train: 1, seed: 1 });
const description = { folder: ".", sources: { photos, table }, split, targets: {} };

function photo(values: string | readonly number[], shape = [2, 1, 1]) {
  const inputs = { photo: { from: photos.column("image"), steps: [rescale(255)], shape } };
  const fitted = { inputs: { photo: { shape, values: null, steps: [null] } }, targets: {} };
  return prepareRows({ ...description, inputs }, fitted, { photo: values });
}

function measures(values: string | readonly number[]) {
  const inputs = { m: { from: table.columns(["a", "b"]), steps: [standardize()], shape: [2] } };
  const steps = [{ mean: [1, 2], deviation: [1, 2] }];
  return prepareRows(
    { ...description, inputs },
    { inputs: { m: { shape: [2], values: null, steps } }, targets: {} },
    { m: values },
  );
}

/** A picture of 2 × 1: red above, white below. */
const folder = folderOf({
  "x.npy": npyFile("|u1", "(1, 2, 1, 1)", Uint8Array.of(0, 255)),
  "row.csv": "b,c,a\n6,x,3\n",
  "rows.csv": "a,b\n1,2\n3,4\n",
  "list.json": "[3, 6]",
  "bad.png": "no picture",
});
const picture = new PNG({ width: 1, height: 2 });
picture.data.set([255, 0, 0, 255, 255, 255, 255, 255]);
writeFileSync(join(folder, "x.png"), PNG.sync.write(picture));

describe("one new row", () => {
  it("comes from a picture, grey or in colour", async () => {
    const grey = await photo(join(folder, "x.png"));
    expect(grey["photo"]).toEqual({ rows: 1, shape: [2, 1, 1], values: Float32Array.of(76 / 255, 1) });
    const colour = await photo(join(folder, "x.png"), [2, 1, 3]);
    expect(colour["photo"]?.values).toEqual(Float32Array.of(1, 0, 0, 1, 1, 1));
  });

  it("comes from an array, with an axis for rows or without", async () => {
    expect((await photo(join(folder, "x.npy")))["photo"]?.values).toEqual(Float32Array.of(0, 1));
  });

  it.each([
    ["a list", [3, 6]],
    ["JSON", "[3, 6]"],
    ["numbers", "3, 6"],
    ["a table", join(folder, "row.csv")],
    ["a file", join(folder, "list.json")],
  ])("comes from %s", async (_, values) => {
    expect((await measures(values))["m"]?.values).toEqual(Float32Array.of(2, 2));
  });

  it("has the size that it has where the input leaves that open", async () => {
    const inputs = { s: { from: photos.column("x"), steps: [rescale(2)], shape: [-1, 2] } };
    const fitted = { inputs: { s: { shape: [5, 2], values: null, steps: [null] } }, targets: {} };
    const ask = (s: string | readonly number[]) => prepareRows({ ...description, inputs }, fitted, { s });
    expect((await ask("[[2, 4], [6, 8], [10, 12]]"))["s"]).toEqual({
      rows: 1,
      shape: [3, 2],
      values: Float32Array.of(1, 2, 3, 4, 5, 6),
    });
    expect((await ask([2, 4]))["s"]?.shape).toEqual([1, 2]);
    expect((await laterFaultOf(ask("[2, 4, 6]"))).message).toContain("trained on [?, 2]");
    const anySize = { photo: { from: photos.column("image"), steps: [rescale(255)], shape: [-1, -1, 1] } };
    const small = { inputs: { photo: { shape: [28, 28, 1], values: null, steps: [null] } }, targets: {} };
    const rows = await prepareRows({ ...description, inputs: anySize }, small, {
      photo: join(folder, "x.png"),
    });
    expect(rows["photo"]?.shape).toEqual([2, 1, 1]);
    const array = await prepareRows({ ...description, inputs: anySize }, small, {
      photo: join(folder, "x.npy"),
    });
    expect(array["photo"]?.shape).toEqual([2, 1, 1]);
  });

  it("comes from a text", async () => {
    const inputs = { w: { from: table.column("w"), steps: [oneHot(2)], shape: [2] } };
    const fitted = { inputs: { w: { shape: [], values: ["x", "y"], steps: [null] } }, targets: {} };
    const row = await prepareRows({ ...description, inputs }, fitted, { w: "y" });
    expect(row["w"]?.values).toEqual(Float32Array.of(0, 1));
  });

  it.each([
    [
      () => photo(join(folder, "x.png"), [3, 3, 1]),
      "the picture is 2 high and 1 wide, and the network was trained on 3 × 3",
    ],
    [() => photo(join(folder, "x.npy"), [3, 3, 1]), "the array is [1, 2, 1, 1]"],
    [() => photo(join(folder, "bad.png")), "this picture cannot be read"],
    [() => photo(join(folder, "none.png")), "the file cannot be read (ENOENT)"],
    [() => photo("x.bmp"), "`x.bmp` is neither a number, a list of numbers nor a file"],
    [() => measures("[1, 2, 3]"), "column `m`: these are 3 numbers, and the network was trained on [2]"],
    [() => measures('[1, "2"]'), "these are 1 numbers"],
    [() => measures(join(folder, "rows.csv")), "there are 2 rows"],
    [() => measures([1, NaN]), "column `m`: the value is missing"],
  ])("is refused when it does not fit: %#", async (work, message) => {
    expect((await laterFaultOf(work())).message).toContain(message);
  });

  it("has all inputs and no others", async () => {
    const inputs = { photo: { from: photos.column("image"), steps: [], shape: [1] } };
    const fitted = { inputs: { photo: { shape: [1], values: null, steps: [] } }, targets: {} };
    const given = (values: Record<string, string>) => prepareRows({ ...description, inputs }, fitted, values);
    expect(await laterFaultOf(given({ foto: "1" }))).toMatchObject({ fix: "write photo" });
    expect((await laterFaultOf(given({}))).message).toBe("the input `photo` is not given");
  });
});
