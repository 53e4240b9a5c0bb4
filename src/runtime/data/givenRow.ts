import { readFileSync } from "node:fs";
import { dirname, basename, extname } from "node:path";
import { sizeOf } from "../training/batches.js";
import { errorCode } from "../errors.js";
import type { Column, Json, Shape, TextColumn } from "../types.js";
import { DataError } from "./dataError.js";
import type { FittedInput } from "./fitted.js";
import { createLoader, type LoadedColumn } from "./loadColumns.js";
import { readNpy } from "./npy.js";
import { readPng } from "./png.js";
import { csv, type ColumnReference } from "./sources.js";

/** One row of an input: the path of a png, npy, json, csv or tsv file, or the value itself. */
export type GivenValue = string | number | readonly number[];

/**
 * Reads one row that somebody gives a trained network, in the shape that the source had in training. What is no path
 * of such a file is the value itself: a number, a list of numbers ("[1, 2]" or "1, 2"), or a text.
 */
export function readGivenRow(
  name: string,
  given: GivenValue,
  from: ColumnReference,
  fitted: FittedInput,
): LoadedColumn {
  const file = typeof given === "string" ? given : undefined;
  const place = () => (file === undefined ? { column: name } : { file });
  return { column: read(name, given, from, fitted), testRows: 0, place };
}

function read(
  name: string,
  given: GivenValue,
  from: ColumnReference,
  fitted: FittedInput,
): Column | TextColumn {
  if (typeof given !== "string") return numbersOf(name, given, fitted.shape);
  switch (extname(given).toLowerCase()) {
    case ".png":
      return readPng(readBytes(given), given, fitted.shape);
    case ".npy":
      return readArray(given, fitted.shape);
    case ".csv":
      return readTableRow(given, ",", from);
    case ".tsv":
      return readTableRow(given, "\t", from);
    case ".json":
      return numbersOf(name, parse(readBytes(given).toString("utf8"), given), fitted.shape);
  }
  if (fitted.values !== null) return { rows: 1, values: [given] };
  const list = given.trim().startsWith("[") ? given : `[${given}]`;
  return numbersOf(name, parse(list, given), fitted.shape);
}

function readArray(file: string, shape: Shape): Column | TextColumn {
  const array = readNpy(readBytes(file), { file });
  if (!("shape" in array)) return array;
  // The array of one row may or may not have an axis for rows.
  if (array.values.length === sizeOf(shape)) return { rows: 1, shape, values: array.values };
  const found = [array.rows, ...array.shape].join(", ");
  throw new DataError(`the array is [${found}]`, { file }, `give one row, which is [${shape.join(", ")}]`);
}

function readTableRow(file: string, separator: string, from: ColumnReference): Column | TextColumn {
  const table = csv(basename(file), { separator });
  const { column } = createLoader(dirname(file), { [file]: table })({ ...from, source: table });
  if (column.rows === 1) return column;
  throw new DataError(`there are ${column.rows} rows`, { file }, "give a header line and one row");
}

function numbersOf(name: string, given: unknown, shape: Shape): Column {
  const values = [given].flat(Infinity);
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length !== values.length || numbers.length !== sizeOf(shape)) {
    const problem = `these are ${numbers.length} numbers, and the network was trained on [${shape.join(", ")}]`;
    throw new DataError(problem, { column: name }, `give ${sizeOf(shape)} numbers, or a file of them`);
  }
  return { rows: 1, shape, values: Float32Array.from(numbers) };
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
    throw new DataError(
      `the file cannot be read (${code})`,
      { file },
      "see whether the path is right",
      "missing",
    );
  }
}
