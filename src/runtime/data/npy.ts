import type { Column, Shape, TextColumn } from "../types.js";
import { sizeOf } from "../training/batches.js";
import { DataError, type DataPlace } from "./dataError.js";
import { bytesOf, decodeNumbers, isNumberType, type NumberType } from "./numbers.js";
import type { ColumnHead } from "./sources/openSource.js";

/** The header of NumPy's array format (numpy.lib.format, versions 1 to 3). */
export interface NpyHeader {
  /** `characters` of text take 4 bytes each (UTF-32). */
  readonly element:
    { readonly kind: NumberType | "bool" } | { readonly kind: "text"; readonly characters: number };
  readonly order: "LE" | "BE";
  /** The whole array's sizes. */
  readonly sizes: readonly number[];
  /** Where the values begin. */
  readonly offset: number;
}

/** Bytes from the start of a file that hold any usual header. */
export const npyHeaderBytes = 4096;

export function readNpyHeader(bytes: Buffer, place: DataPlace): NpyHeader {
  if (bytes.length < 10 || bytes.toString("latin1", 0, 6) !== "\x93NUMPY") {
    throw new DataError("this is not an array in NumPy's format", place);
  }
  const wide = (bytes[6] ?? 0) >= 2;
  const start = wide ? 12 : 10;
  const offset = start + (wide ? bytes.readUInt32LE(8) : bytes.readUInt16LE(8));
  if (bytes.length < offset) throw new DataError("the array ends within its header", place);
  const text = bytes.toString("utf8", start, offset);
  if (/'fortran_order'\s*:\s*True/.test(text)) {
    const fix = "save it with `numpy.ascontiguousarray(array)`";
    throw new DataError("the array is stored column by column (Fortran order)", place, fix);
  }
  const shape = /'shape'\s*:\s*\(([\d,\sL]*)\)/.exec(text)?.[1];
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  if (shape === undefined) throw new DataError("the array's header has no shape", place);
  return { ...readElement(descr, place), sizes: (shape.match(/\d+/g) ?? []).map(Number), offset };
}

/** What the header says of the array as a column, where the first axis is the rows. */
export function npyHead(name: string, { element, sizes }: NpyHeader): ColumnHead {
  const [rows = 0, ...shape] = sizes;
  const dtype = element.kind === "text" ? "text" : element.kind.startsWith("f") ? "number" : "integer";
  return { name, rows, shape, dtype };
}

/** Reads the whole of an array as a column. */
export function readNpy(bytes: Buffer, place: DataPlace): Column | TextColumn {
  const { element, order, sizes, offset } = readNpyHeader(bytes, place);
  const [rows, ...shape] = sizes;
  if (rows === undefined) throw new DataError("this is a single value, not a column with rows", place);
  const size =
    element.kind === "text" ? 4 * element.characters : element.kind === "bool" ? 1 : bytesOf(element.kind);
  const length = offset + sizeOf(sizes) * size;
  if (bytes.length !== length) {
    const problem = `the header promises [${sizes.join(", ")}], which is ${length} bytes; there are ${bytes.length}`;
    throw new DataError(problem, place, "write the file again");
  }
  const values = bytes.subarray(offset);
  try {
    if (element.kind === "text") return readText(values, element.characters, order, rows, shape, place);
    if (element.kind === "bool") return { rows, shape, values: decodeNumbers("u1", order, values) };
    return { rows, shape, values: decodeNumbers(element.kind, order, values) };
  } catch (error) {
    if (error instanceof RangeError) throw new DataError(error.message, place, "save it as int32 or float32");
    throw error;
  }
}

function readElement(descr: string | undefined, place: DataPlace): Pick<NpyHeader, "element" | "order"> {
  const [, sign, letter = "", count = ""] = /^([<>|=])([a-zA-Z])(\d+)$/.exec(descr ?? "") ?? [];
  const type = `${letter}${count}`;
  const order = sign === ">" ? "BE" : "LE";
  if (letter === "U") return { element: { kind: "text", characters: Number(count) }, order };
  if (type === "b1") return { element: { kind: "bool" }, order };
  if (isNumberType(type)) return { element: { kind: type }, order };
  throw new DataError(
    `the array holds ${descr === undefined ? "records" : `\`${descr}\``}, which mcnn does not read`,
    place,
    "save it as integers, floats, booleans or unicode text",
  );
}

function readText(
  bytes: Buffer,
  characters: number,
  order: "LE" | "BE",
  rows: number,
  shape: Shape,
  place: DataPlace,
): TextColumn {
  if (sizeOf(shape) !== 1) throw new DataError("text must have one value per row", place);
  const read = (position: number) =>
    order === "LE" ? bytes.readUInt32LE(position) : bytes.readUInt32BE(position);
  const values = Array.from({ length: rows }, (_, row) => {
    const codes = Array.from({ length: characters }, (_, i) => read(4 * (row * characters + i)));
    return String.fromCodePoint(...codes).replace(/\0+$/, "");
  });
  return { rows, values };
}
