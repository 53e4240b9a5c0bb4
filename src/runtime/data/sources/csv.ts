import { parse } from "csv-parse/sync";
import { csv as declared } from "../../../parts/sources/csv.js";
import type { Column, TextColumn } from "../../types.js";
import { readWhole } from "../bytes.js";
import { DataError } from "../dataError.js";
import { findInside } from "../folder.js";
import type { ColumnHead, OpenSource } from "./openSource.js";
import { implementSource } from "./source.js";

interface TableOptions {
  /** Names of the columns, for a file without a header line. */
  readonly columns: readonly string[] | undefined;
  /** What stands between two cells. */
  readonly separator: string;
}

interface Record {
  readonly cells: readonly string[];
  /** The line on which it ends, from 1. */
  readonly line: number;
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A table of text, with its columns' names in the first line or in `columns`. */
export const csv = implementSource(declared, (folder, { file, ...options }) =>
  openTable(folder, file, options),
);

/**
 * Opens a table of text. Cells may be quoted with `"`; spaces around a cell are dropped. A column is one of numbers
 * if each cell is a number or empty; an empty cell of it is missing, and read as NaN.
 */
export function openTable(folder: string, path: string, options: TableOptions): OpenSource {
  const records = readRecords(readWhole(findInside(folder, path), path), path, options.separator);
  const header = options.columns ?? records.shift()?.cells ?? [];
  checkHeader(header, path);
  checkWidths(records, header, path);
  const columns = new Map(
    header.map((name, i) => [name, readColumn(records.map(({ cells }) => cells[i] ?? ""))]),
  );
  return {
    isRead: true,
    heads: [...columns].map(([name, column]) => ({
      name,
      rows: records.length,
      shape: [],
      dtype: dtypeOf(column),
    })),
    read: (name) => {
      const column = columns.get(name);
      if (column === undefined) throw new DataError("there is no such column", { file: path, column: name });
      return column;
    },
    place: (column, row) => ({ file: path, row: row + 1, column, line: records[row]?.line ?? 0 }),
  };
}

function readRecords(bytes: Buffer, path: string, delimiter: string): Record[] {
  const records: Record[] = [];
  try {
    parse(bytes, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: lines });
        return null;
      },
    });
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : undefined;
    const problem = error instanceof Error ? error.message : String(error);
    throw new DataError(problem, line === undefined ? { file: path } : { file: path, line });
  }
  return records;
}

function checkHeader(header: readonly string[], path: string): void {
  if (header.length === 0) throw new DataError("the file is empty", { file: path });
  header.forEach((name, i) => {
    const place = { file: path, line: 1 };
    if (name === "") throw new DataError(`column ${i + 1} has no name`, place, "name it in the header line");
    if (header.indexOf(name) !== i) {
      throw new DataError(
        `two columns are named \`${name}\``,
        place,
        "rename one of them in the header line",
      );
    }
  });
}

function checkWidths(records: readonly Record[], header: readonly string[], path: string): void {
  for (const { cells, line } of records) {
    if (cells.length === header.length) continue;
    throw new DataError(
      `this row has ${cells.length} cells, and there are ${header.length} columns`,
      { file: path, line },
      "look for a missing or doubled separator; a cell that contains one needs quotes",
    );
  }
}

function readColumn(cells: readonly string[]): Column | TextColumn {
  const rows = cells.length;
  if (!cells.every((cell) => cell === "" || number.test(cell))) return { rows, values: cells };
  const values = cells.map((cell) => (cell === "" ? NaN : Number(cell)));
  const whole = values.every((value) => value === (value | 0));
  return { rows, shape: [], values: whole ? Int32Array.from(values) : Float32Array.from(values) };
}

function dtypeOf(column: Column | TextColumn): ColumnHead["dtype"] {
  if (!("shape" in column)) return "text";
  return column.values instanceof Int32Array ? "integer" : "number";
}
