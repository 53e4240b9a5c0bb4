import { describe, expect, it } from "vitest";
import { npz } from "../../../src/runtime/data/sources/index.js";
import { faultOf, folderOf, npyFile, npzFile, zip64File } from "./files.js";

const bytes = (...values: number[]) => Uint8Array.from(values);
const read = (array: Buffer) =>
  npz("a.npz")
    .open(folderOf({ "a.npz": npzFile({ x: array }) }))
    .read("x");

describe("npz", () => {
  it.each([
    ["|u1", bytes(1, 255), Uint8Array.of(1, 255)],
    ["|b1", bytes(1, 0), Uint8Array.of(1, 0)],
    ["|i1", bytes(1, 255), Int32Array.of(1, -1)],
    ["<i2", bytes(0, 1, 0xfe, 0xff), Int32Array.of(256, -2)],
    [">i2", bytes(1, 0, 0xff, 0xfe), Int32Array.of(256, -2)],
    ["<u2", bytes(0, 1, 0xfe, 0xff), Int32Array.of(256, 65534)],
    [">i4", bytes(0, 0, 1, 0, 0xff, 0xff, 0xff, 0xff), Int32Array.of(256, -1)],
    ["<u4", bytes(0, 1, 0, 0, 0xff, 0xff, 0xff, 0x7f), Int32Array.of(256, 2 ** 31 - 1)],
    ["<i8", bytes(5, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255), Int32Array.of(5, -1)],
    ["<f2", bytes(0x00, 0x3c, 0x01, 0x80), Float32Array.of(1, -(2 ** -24))],
    [">f4", bytes(0x3f, 0x80, 0, 0, 0xc0, 0x20, 0, 0), Float32Array.of(1, -2.5)],
    ["<f8", bytes(0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 4, 0xc0), Float32Array.of(1, -2.5)],
  ])("reads %s", (descr, values, expected) => {
    expect(read(npyFile(descr, "(2,)", values))).toEqual({ rows: 2, shape: [], values: expected });
  });

  it("reads text, without the zeros that fill it up", () => {
    const text = Buffer.from(Uint32Array.from(["a", "é", "", "ß", "", "\u{1f427}"].map(code)).buffer);
    expect(read(npyFile("<U2", "(3,)", text)).values).toEqual(["aé", "\0ß", "\0\u{1f427}"]);
  });

  it("reads stored and deflated arrays of any rank, and passes over what has no rows", () => {
    for (const level of [0, 6] as const) {
      const arrays = {
        x: npyFile("|u1", "(2, 2, 1)", bytes(1, 2, 3, 4)),
        version: npyFile("|u1", "()", bytes(1)),
      };
      const source = npz("a.npz").open(folderOf({ "a.npz": npzFile(arrays, level) }));
      expect(source.heads).toEqual([{ name: "x", rows: 2, shape: [2, 1], dtype: "integer" }]);
      expect(source.read("x").values).toEqual(bytes(1, 2, 3, 4));
    }
  });

  it.each([
    [
      "Fortran order",
      npyFile("<f4", "(1, 1)", new Uint8Array(4), "True"),
      "column by column",
      "ascontiguousarray",
    ],
    [
      "records",
      npyFile("[('a', '<f4')]", "(1,)", new Uint8Array(4)),
      "the array holds records",
      "save it as",
    ],
    ["complex numbers", npyFile("<c8", "(1,)", new Uint8Array(8)), "the array holds `<c8`", "save it as"],
    ["a short array", npyFile("<f4", "(2,)", new Uint8Array(4)), "promises [2]", "write the file again"],
    [
      "too large a number",
      npyFile("<i8", "(1,)", bytes(0, 0, 0, 0, 1, 0, 0, 0)),
      "4294967296 does not fit",
      "int32",
    ],
    ["no array", Buffer.from("hello"), "not an array in NumPy's format", ""],
  ])("refuses %s", (_, array, message, fix) => {
    const fault = faultOf(() => read(array));
    expect(fault.message).toContain(message);
    expect(fault.fix).toContain(fix);
  });

  it("reads archives in the form of zip64", () => {
    const archive = zip64File("x.npy", npyFile("|u1", "(3,)", bytes(1, 2, 3)));
    const source = npz("a.npz").open(folderOf({ "a.npz": archive }));
    expect(source.read("x")).toEqual({ rows: 3, shape: [], values: bytes(1, 2, 3) });
  });

  it("looks at the header of an array of 5 GiB, and refuses to read it", () => {
    const archive = zip64File("x.npy", npyFile("|u1", `(${5 * 2 ** 30},)`, bytes(1)), 5 * 2 ** 30);
    const source = npz("a.npz").open(folderOf({ "a.npz": archive }));
    expect(source.heads).toMatchObject([{ name: "x", rows: 5 * 2 ** 30 }]);
    expect(faultOf(() => source.read("x"))).toMatchObject({
      message: "a.npz: `x.npy` in it has 5.0 GiB, and arrays of 2 GiB and more are not read",
      fix: "save it as numbers of fewer bytes, or with fewer rows",
    });
  });

  it.each([0, 4])("refuses a zip64 directory whose sizes are not there, cut after %i bytes", (left) => {
    const archive = zip64File("x.npy", npyFile("|u1", "(3,)", bytes(1, 2, 3)));
    const extra = archive.lastIndexOf(Buffer.from([1, 0, 24, 0]));
    archive.writeUInt16LE(left, extra + 2);
    expect(faultOf(() => npz("a.npz").open(folderOf({ "a.npz": archive }))).message).toContain("damaged");
  });

  it.each([
    ["that is cut short", (zip: Uint8Array) => zip.subarray(0, -30)],
    ["that is no archive", () => Buffer.from("PK")],
    [
      "whose contents are damaged",
      (zip: Uint8Array) => zip.map((byte, i) => (i > 40 && i < 60 ? 0xff : byte)),
    ],
  ])("refuses an archive %s", (_, damage) => {
    const zip = npzFile({
      x: npyFile(
        "|u1",
        "(300,)",
        new Uint8Array(300).map((_value, i) => i * 7),
      ),
    });
    expect(
      faultOf(() =>
        npz("a.npz")
          .open(folderOf({ "a.npz": damage(zip) }))
          .read("x"),
      ).fault,
    ).toBe("malformed");
  });
});

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
