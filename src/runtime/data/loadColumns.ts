import { sizeOf } from "../training/batches.js";
import type { Column, TextColumn } from "../types.js";
import { DataError, type DataPlace } from "./dataError.js";
import { isText, type OpenSource } from "./sources/openSource.js";
import type { ColumnReference, Source } from "./sources/index.js";

/** A column in memory. */
export interface LoadedColumn {
  readonly column: Column | TextColumn;
  /** How many of its rows, which are the last ones, come from the source of the test rows. */
  readonly testRows: number;
  /** The place of a row (from 0), for messages. */
  readonly place: (row: number) => DataPlace;
}

/** Fetches columns. Each source is opened, and each column read, once. */
export type Loader = (reference: ColumnReference) => LoadedColumn;

/**
 * Loads columns of sources, by their names in the spec, whose files are in `folder`. Where the test rows have a source
 * of their own, each column is followed by that of the same name there.
 */
export function createLoader(
  folder: string,
  sources: Readonly<Record<string, Source>>,
  testSource?: Source,
): Loader {
  const opened = new Map<Source, OpenSource>();
  const loaded = new Map<string, LoadedColumn>();
  const loadFrom = (source: Source, { names, asVector }: ColumnReference): LoadedColumn => {
    const file = opened.get(source) ?? source.open(folder);
    opened.set(source, file);
    return load(file, nameOf(source, sources), names, asVector);
  };
  return (reference) => {
    const { source, names, asVector } = reference;
    const key = JSON.stringify([nameOf(source, sources), names, asVector]);
    const found = loaded.get(key);
    if (found !== undefined) return found;
    const own = loadFrom(source, reference);
    const all = testSource === undefined ? own : joinRows(own, loadFrom(testSource, reference));
    loaded.set(key, all);
    return all;
  };
}

function nameOf(source: Source, sources: Readonly<Record<string, Source>>): string {
  return Object.keys(sources).find((name) => sources[name] === source) ?? "the source";
}

function load(file: OpenSource, source: string, names: readonly string[], asVector: boolean): LoadedColumn {
  for (const name of names) {
    if (file.heads.some((head) => head.name === name)) continue;
    const known = file.heads.map((head) => `\`${head.name}\``).join(", ");
    throw new DataError(`\`${source}\` has no column \`${name}\``, {}, `its columns are ${known}`);
  }
  const [first = ""] = names;
  if (!asVector) return { column: file.read(first), testRows: 0, place: (row) => file.place(first, row) };
  const columns = names.map((name) => numbersOf(name, file));
  const column = sideBySide(columns);
  // The place of a missing value is the cell itself, not only its row.
  const place = (row: number) => file.place(names[missingIn(column, row)] ?? first, row);
  return { column, testRows: 0, place };
}

function numbersOf(name: string, file: OpenSource): Column {
  const column = file.read(name);
  if (isText(column)) {
    const row = column.values.findIndex((value) => Number.isNaN(Number(value)));
    throw new DataError(
      `\`${column.values[row]}\` is not a number`,
      file.place(name, row),
      "a vector is made of columns of numbers; make this column an input of its own, with `oneHot`",
    );
  }
  if (sizeOf(column.shape) === 1) return column;
  throw new DataError(
    `has [${column.shape.join(", ")}] values per row`,
    file.place(name, 0),
    "a vector is made of columns of one number per row",
  );
}

function sideBySide(columns: readonly Column[]): Column {
  const rows = columns[0]?.rows ?? 0;
  const values = new Float32Array(rows * columns.length);
  columns.forEach((column, i) => {
    if (column.rows !== rows)
      throw new DataError(`columns of ${rows} and of ${column.rows} rows cannot make a vector`);
    column.values.forEach((value, row) => (values[row * columns.length + i] = value));
  });
  return { rows, shape: [columns.length], values };
}

function missingIn(column: Column, row: number): number {
  const size = sizeOf(column.shape);
  return column.values.subarray(row * size, (row + 1) * size).findIndex(Number.isNaN);
}

/** The rows of two columns, one after the other. */
function joinRows(first: LoadedColumn, second: LoadedColumn): LoadedColumn {
  const rows = first.column.rows + second.column.rows;
  const place = (row: number) =>
    row < first.column.rows ? first.place(row) : second.place(row - first.column.rows);
  return { column: { rows, ...joinValues(first, second) }, testRows: second.column.rows, place };
}

function joinValues(
  first: LoadedColumn,
  second: LoadedColumn,
): Omit<Column, "rows"> | Omit<TextColumn, "rows"> {
  const [a, b] = [first.column, second.column];
  if (isText(a) && isText(b)) return { values: [...a.values, ...b.values] };
  if (isText(a) || isText(b) || `${a.shape}` !== `${b.shape}`) {
    const fix = "the source of the test rows must have the same columns as that of the others";
    throw new DataError("the test rows hold values of a different kind or shape", columnPlace(second), fix);
  }
  const length = a.values.length + b.values.length;
  const values =
    a.values instanceof Uint8Array && b.values instanceof Uint8Array
      ? new Uint8Array(length)
      : a.values instanceof Int32Array && b.values instanceof Int32Array
        ? new Int32Array(length)
        : new Float32Array(length);
  values.set(a.values);
  values.set(b.values, a.values.length);
  return { shape: a.shape, values };
}

/** The place of a column as a whole. */
export function columnPlace(loaded: LoadedColumn): DataPlace {
  const { file, column } = loaded.place(0);
  return { ...(file !== undefined && { file }), ...(column !== undefined && { column }) };
}
