import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { idx } from "../../../src/runtime/data/sources/index.js";
import { faultOf, folderOf, idxFile } from "./files.js";

const images = idxFile(0x08, [2, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255]);
const labels = idxFile(0x08, [2], [7, 0]);
const open = (files: Record<string, Uint8Array>) => idx("images", "labels").open(folderOf(files));

describe("idx", () => {
  it.each([
    ["plain", images, labels],
    ["gzipped, whatever the name says", gzipSync(images), gzipSync(labels)],
  ])("reads a pair of files: %s", (_, imageBytes, labelBytes) => {
    const source = open({ images: imageBytes, labels: labelBytes });
    expect(source.heads).toEqual([
      { name: "image", rows: 2, shape: [2, 3, 1], dtype: "integer" },
      { name: "label", rows: 2, shape: [], dtype: "integer" },
    ]);
    expect(source.read("image").values).toEqual(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255));
    expect(source.read("label").values).toEqual(Uint8Array.of(7, 0));
  });

  it.each([
    ["signed bytes", 0x09, [0xff, 0x7f], Int32Array.of(-1, 127)],
    ["16 bits", 0x0b, [0xff, 0xfe, 0x01, 0x00], Int32Array.of(-2, 256)],
    ["32 bits", 0x0c, [0x00, 0x01, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff], Int32Array.of(65536, -1)],
    ["float", 0x0d, [0x3f, 0x80, 0, 0, 0xc0, 0x20, 0, 0], Float32Array.of(1, -2.5)],
    ["double", 0x0e, [0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0xc0, 0x04, 0, 0, 0, 0, 0, 0], Float32Array.of(1, -2.5)],
  ])("reads %s, big-endian", (_, code, bytes, values) => {
    const source = open({ images, labels: idxFile(code, [2], bytes) });
    expect(source.read("label").values).toEqual(values);
  });

  it("reads images in colour and rows of features as they are", () => {
    const colour = open({ images: idxFile(0x08, [2, 1, 1, 3], [1, 2, 3, 4, 5, 6]), labels });
    expect(colour.heads[0]?.shape).toEqual([1, 1, 3]);
    const features = open({ images: idxFile(0x08, [2, 3], [1, 2, 3, 4, 5, 6]), labels });
    expect(features.heads[0]?.shape).toEqual([3]);
  });

  it.each([
    ["cut short", images.subarray(0, -1), "its header promises [2, 2, 3], which is 28 bytes"],
    ["cut short, then gzipped", gzipSync(images.subarray(0, -1)), "its header promises [2, 2, 3]"],
    ["with bytes left over", Buffer.concat([images, labels]), "the file has a different length"],
    ["gzipped, then cut short", gzipSync(images).subarray(0, -9), "gzip data ends early"],
    ["another format", Buffer.from("\x93NUMPY  "), "this is not an idx file"],
    ["empty", Buffer.alloc(0), "this is not an idx file"],
  ])("refuses a file that is %s", (_, bytes, message) => {
    expect(faultOf(() => open({ images: bytes, labels })).message).toContain(message);
  });

  it("reads a gzip file of several members", () => {
    const parts = Buffer.concat([gzipSync(images.subarray(0, 20)), gzipSync(images.subarray(20))]);
    expect(open({ images: parts, labels }).read("image").values).toHaveLength(12);
  });

  it("names both files when their rows differ in number", () => {
    const { message } = faultOf(() => open({ images, labels: idxFile(0x08, [3], [0, 1, 2]) }));
    expect(message).toBe("images: has 2 rows, but labels has 3");
  });
});
