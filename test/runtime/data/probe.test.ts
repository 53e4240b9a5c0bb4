import { describe, expect, it } from "vitest";
import { probeSource } from "../../../src/runtime/data/probe.js";
import { folderOf, idxFile, npyFile, npzFile } from "./files.js";

describe("a glance at a source", () => {
  it("sees a table's columns, classes, texts and gaps", () => {
    const folder = folderOf({ "t.csv": "n,x,w\n3,1.5,b\n7,,a\n3,2,\n" });
    expect(probeSource({ kind: "csv", values: { file: "t.csv", separator: "," } }, folder)).toEqual({
      kind: "found",
      rows: 3,
      columns: [
        {
          name: "n",
          rows: 3,
          shape: [],
          type: "integer",
          missing: 0,
          range: { min: 3, max: 7, distinct: 2 },
        },
        { name: "x", rows: 3, shape: [], type: "number", missing: 1 },
        { name: "w", rows: 3, shape: [], type: "text", missing: 1, texts: ["a", "b"] },
      ],
    });
  });

  it("sees a table of tabs without a header", () => {
    const folder = folderOf({ "t.tsv": "1\tx\n" });
    const probe = probeSource({ kind: "tsv", values: { file: "t.tsv", columns: ["n", "w"] } }, folder);
    expect(probe).toMatchObject({ rows: 1, columns: [{ name: "n" }, { name: "w" }] });
  });

  it("lists no more than a thousand texts", () => {
    const words = (count: number) => ["w", ...Array.from({ length: count }, (_, i) => `w${i}`)].join("\n");
    const folder = folderOf({ "some.csv": words(1000), "many.csv": words(1001) });
    const probe = (file: string) => probeSource({ kind: "csv", values: { file } }, folder);
    expect(probe("some.csv")).toHaveProperty("columns.0.texts.length", 1000);
    expect(probe("many.csv")).not.toHaveProperty("columns.0.texts");
  });

  it("sees the labels of idx files", () => {
    const folder = folderOf({ i: idxFile(8, [3, 1, 1], [9, 9, 9]), l: idxFile(8, [3], [4, 0, 4]) });
    expect(probeSource({ kind: "idx", values: { images: "i", labels: "l" } }, folder)).toEqual({
      kind: "found",
      rows: 3,
      columns: [
        { name: "image", rows: 3, shape: [1, 1, 1], type: "integer", missing: 0 },
        {
          name: "label",
          rows: 3,
          shape: [],
          type: "integer",
          missing: 0,
          range: { min: 0, max: 4, distinct: 2 },
        },
      ],
    });
  });

  it("sees the arrays of an npz, each with its rows", () => {
    const arrays = {
      x: npyFile("|u1", "(2, 1)", Uint8Array.of(1, 2)),
      names: npyFile("<U1", "(3,)", Buffer.from("b\0\0\0a\0\0\0b\0\0\0")),
    };
    const probe = probeSource({ kind: "npz", values: { file: "a" } }, folderOf({ a: npzFile(arrays) }));
    expect(probe).toEqual({
      kind: "found",
      rows: 3,
      columns: [
        { name: "x", rows: 2, shape: [1], type: "integer", missing: 0 },
        { name: "names", rows: 3, shape: [], type: "text", missing: 0, texts: ["a", "b"] },
      ],
    });
  });

  it("reads the labels that are asked for, whatever their shape", () => {
    const folder = folderOf({ a: npzFile({ mask: npyFile("|u1", "(1, 2, 2)", Uint8Array.of(1, 3, 0, 3)) }) });
    expect(probeSource({ kind: "npz", values: { file: "a" }, labels: ["mask"] }, folder)).toMatchObject({
      columns: [{ name: "mask", shape: [2, 2], range: { min: 0, max: 3, distinct: 3 } }],
    });
  });

  it.each([
    ["none.csv", "missing"],
    ["../t.csv", "outside"],
    ["bad.csv", "malformed"],
  ])("tells what is wrong with %s", (file, kind) => {
    const folder = folderOf({ "bad.csv": "a,a\n" });
    expect(probeSource({ kind: "csv", values: { file } }, folder)).toMatchObject({ kind, path: file });
  });
});
