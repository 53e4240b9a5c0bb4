import { readFileSync } from "node:fs";
import { dirname, basename, extname } from "node:path";
import { sizeOf } from "../training/batches.js";
import { errorCode } from "../errors.js";
import type { Column, Json, Shape, TextColumn } from "../types.js";
import { DataError } from "./dataError.js";
import type { FittedInput } from "./fitted.js";
import type { InputPlan } from "./defineData.js";
import { createLoader, type LoadedColumn } from "./loadColumns.js";
import { readNpy } from "./npy.js";
import { fitsOpen, openShape, openText, shapeOfValues, type OpenShape } from "./openShape.js";
import { readPng } from "./png.js";
import { csv, type ColumnReference } from "./sources/index.js";

/** One row of an input: the path of a png, npy, json, csv or tsv file, or the value itself. */
export type GivenValue = string | number | readonly number[];

/**
 * Reads one row that somebody gives a trained network, in the shape that the source had in training, but for the sizes
 * that the input leaves open. What is no path of such a file is the value itself: a number, a list of numbers ("[1, 2]"
 * or "1, 2"), or a text.
 */
export function readGivenRow(
  name: string,
  given: GivenValue,
  { from, shape: input }: InputPlan,
  fitted: FittedInput,
): LoadedColumn {
  const file = typeof given === "string" ? given : undefined;
  const place = () => (file === undefined ? { column: name } : { file });
  const shape = openShape(fitted.shape, input);
  return { column: read(name, given, from, { shape, isText: fitted.values !== null }), testRows: 0, place };
}

interface Wanted {
  readonly shape: OpenShape;
  readonly isText: boolean;
}

function read(
  name: string,
  given: GivenValue,
  from: ColumnReference,
  { shape, isText }: Wanted,
): Column | TextColumn {
  if (typeof given !== "string") return numbersOf(name, given, shape);
  switch (extname(given).toLowerCase()) {
    case ".png":
      return readPng(readBytes(given), given, shape);
    case ".npy":
      return readArray(given, shape);
    case ".csv":
      return readTableRow(given, ",", from);
    case ".tsv":
      return readTableRow(given, "\t", from);
    case ".json":
      return numbersOf(name, parse(readBytes(given).toString("utf8"), given), shape);
  }
  if (isText) return { rows: 1, values: [given] };
  const list = given.trim().startsWith("[") ? given : `[${given}]`;
  return numbersOf(name, parse(list, given), shape);
}

function readArray(file: string, wanted: OpenShape): Column | TextColumn {
  const array = readNpy(readBytes(file), { file });
  if (!("shape" in array)) return array;
  const { rows, shape: row, values } = array;
  // The array of one row may or may not have an axis for rows.
  const one = rows === 1 ? [row] : [];
  const shape =
    [...one, [rows, ...row]].find((sizes) => fitsOpen(sizes, wanted)) ?? shapeOfValues(values.length, wanted);
  if (shape) return { rows: 1, shape, values };
  const found = [rows, ...row].join(", ");
  throw new DataError(`the array is [${found}]`, { file }, `give one row, which is ${openText(wanted)}`);
}

function readTableRow(file: string, separator: string, from: ColumnReference): Column | TextColumn {
  const table = csv(basename(file), { separator });
  const { column } = createLoader(dirname(file), { [file]: table })({ ...from, source: table });
  if (column.rows === 1) return column;
  throw new DataError(`there are ${column.rows} rows`, { file }, "give a header line and one row");
}

function numbersOf(name: string, given: unknown, wanted: OpenShape): Column {
  const values = [given].flat(Infinity);
  const numbers = values.filter((value) => typeof value === "number");
  const nested = nestedShape(given);
  const shape = fitsOpen(nested, wanted) ? nested : shapeOfValues(numbers.length, wanted);
  if (numbers.length !== values.length || !shape || numbers.length !== sizeOf(shape)) {
    const problem = `these are ${numbers.length} numbers, and the network was trained on ${openText(wanted)}`;
    const fix = wanted.includes(-1)
      ? `give them as lists in lists, of shape ${openText(wanted)}, or a file of them`
      : `give ${sizeOf(wanted)} numbers, or a file of them`;
    throw new DataError(problem, { column: name }, fix);
  }
  return { rows: 1, shape, values: Float32Array.from(numbers) };
}

/** Of lists in lists, by the first of each. */
function nestedShape(value: unknown): Shape {
  return Array.isArray(value) ? [value.length, ...nestedShape(value[0])] : [];
}

function parse(text: string, given: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    throw new DataError(
      `\`${given}\` is neither a number, a list of numbers nor a file that mcnn reads here`,
      {},
      "give a png, npy, json, csv or tsv file, or numbers with commas between them",
    );
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new DataError(`the file cannot be read (${code})`, { file }, "check the path", "missing");
  }
}
