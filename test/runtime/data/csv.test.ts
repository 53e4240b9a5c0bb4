import { describe, expect, it } from "vitest";
import { csv } from "../../../src/runtime/data/sources/index.js";
import { faultOf, folderOf } from "./files.js";

const open = (text: string, options: Parameters<typeof csv>[1] = {}) =>
  csv("t.csv", options).open(folderOf({ "t.csv": text }));

describe("csv", () => {
  it("reads numbers and text under their headers, whatever the line ends, quotes and spaces", () => {
    const table = open('\uFEFFname, "size, cm" ,n\r\n"a ""b""",1.5,1\r\n\r\n c ,"2e1",-2\r\n');
    expect(table.heads).toEqual([
      { name: "name", rows: 2, shape: [], dtype: "text" },
      { name: "size, cm", rows: 2, shape: [], dtype: "number" },
      { name: "n", rows: 2, shape: [], dtype: "integer" },
    ]);
    expect(table.read("name").values).toEqual(['a "b"', "c"]);
    expect(table.read("size, cm").values).toEqual(Float32Array.of(1.5, 20));
    expect(table.read("n").values).toEqual(Int32Array.of(1, -2));
  });

  it("reads a file without a header, and another separator", () => {
    const table = open("1;x\n2;y\n", { columns: ["n", "word"], separator: ";" });
    expect(table.read("n").values).toEqual(Int32Array.of(1, 2));
    expect(table.read("word").values).toEqual(["x", "y"]);
  });

  it("takes empty cells for missing", () => {
    const table = open("a,b\n1,x\n,\n");
    expect(table.read("a").values).toEqual(Float32Array.of(1, NaN));
    expect(table.read("b").values).toEqual(["x", ""]);
  });

  it.each(["0x10", "Infinity", "NaN", "1_000", "1,5", "--1"])("takes %s for text", (cell) => {
    expect(open(`a\n"${cell}"\n`).heads[0]?.dtype).toBe("text");
  });

  it("tells on which line a row is", () => {
    expect(open('a\n"x\ny"\nz\n').place("a", 1)).toEqual({ file: "t.csv", line: 4, row: 2, column: "a" });
  });

  it.each([
    ["a,b\n1,2\n3\n", "t.csv, line 3: this row has 1 cells, and there are 2 columns"],
    ["a,b,a\n1,2,3\n", "t.csv, line 1: two columns are named `a`"],
    ["a,,b\n1,2,3\n", "t.csv, line 1: column 2 has no name"],
    ["", "t.csv: the file is empty"],
    ['a\n"x\n', "t.csv, line"],
  ])("refuses %j", (text, message) => {
    expect(faultOf(() => open(text)).message).toContain(message);
  });
});
