import type { Column } from "../types.js";
import { DataError } from "./dataError.js";
import type { LoadedColumn } from "./loadColumns.js";
import { isText } from "./sources/openSource.js";

export const fixMissing = "fill it in, or leave the row out";

/** The different texts of some rows, sorted by code units; null for a column of numbers. */
export function textValues({ column }: LoadedColumn, rows: Int32Array): readonly string[] | null {
  if (!isText(column)) return null;
  const present = Array.from(rows, (row) => column.values[row] ?? "").filter((value) => value !== "");
  return [...new Set(present)].sort();
}

/** A column as numbers: a text becomes its place among `values`, or -1 if it is not there. */
export function toNumbers({ column, place }: LoadedColumn, values: readonly string[] | null): Column {
  if (!isText(column)) return column;
  const numbers = new Map(values?.map((value, number) => [value, number]));
  const codes = column.values.map((value, row) => {
    if (value === "") throw new DataError("the value is missing", place(row), fixMissing);
    return numbers.get(value) ?? -1;
  });
  return { rows: column.rows, shape: [], values: Int32Array.from(codes) };
}
