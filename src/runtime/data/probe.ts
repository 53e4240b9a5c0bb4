import type { Column, Shape, TextColumn } from "../types.js";
import { DataError, type DataFault } from "./dataError.js";
import { isText } from "./openSource.js";
import { csv, idx, npz, tsv, type Source } from "./sources.js";

// The compiler's checker and the editor look at data through this file: it must not load TensorFlow.js.

/** A source as a spec writes it: its name in the catalogue, and its options. */
export interface ProbeRequest {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Arrays of whole numbers that are read through, whatever their shape. */
  readonly labels?: readonly string[];
}

/** What a glance at a source's files tells. */
export type Probe = FoundSource | SourceProblem;

export interface FoundSource {
  readonly kind: "found";
  /** Of the column with the most rows; in an npz, other columns may have fewer. */
  readonly rows: number;
  readonly columns: readonly ProbedColumn[];
}

export interface SourceProblem {
  readonly kind: DataFault;
  readonly path: string;
  readonly message: string;
  readonly mend: string | undefined;
}

export interface ProbedColumn {
  readonly name: string;
  readonly rows: number;
  /** Of one row: [] for a number or a text. */
  readonly shape: Shape;
  readonly type: "number" | "integer" | "text";
  /** For whole numbers that were read: the least, the greatest, and how many different ones there are. */
  readonly range?: { readonly min: number; readonly max: number; readonly distinct: number };
  /** The different texts, sorted, where there are no more than a thousand. */
  readonly texts?: readonly string[];
  /** How many cells of a table's column are empty. Arrays are not read through: 0. */
  readonly missing: number;
}

const mostTexts = 1000;

/**
 * Looks at the files of a source in `folder`: at tables whole, at idx images no further than their header, at labels,
 * and of an npz at the headers, at the arrays of one whole number or text a row, and at those of `labels`.
 */
export function probeSource({ kind, values, labels = [] }: ProbeRequest, folder: string): Probe {
  try {
    const source = sourceOf(kind, values).open(folder);
    const columns = source.heads.map(({ name, rows, shape, dtype }) => {
      const inTable = kind === "csv" || kind === "tsv";
      const isLabel = shape.length === 0 || labels.includes(name);
      const readable = inTable || (isLabel && dtype !== "number");
      return { name, rows, shape, type: dtype, missing: 0, ...(readable && summarise(source.read(name))) };
    });
    return { kind: "found", rows: Math.max(0, ...columns.map(({ rows }) => rows)), columns };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { fault, place, message, mend } = error;
    return { kind: fault, path: place.file ?? "", message, mend };
  }
}

function sourceOf(kind: string, values: ProbeRequest["values"]): Source {
  const path = (name: string) => String(values[name] ?? "");
  const { columns, separator } = { columns: values["columns"], separator: values["separator"] };
  const options = {
    ...(Array.isArray(columns) && { columns: columns.map(String) }),
    ...(typeof separator === "string" && { separator }),
  };
  switch (kind) {
    case "csv":
      return csv(path("file"), options);
    case "tsv":
      return tsv(path("file"), options);
    case "idx":
      return idx(path("images"), path("labels"));
    case "npz":
      return npz(path("file"));
    default:
      throw new DataError(`there is no reader for ${kind}`);
  }
}

function summarise(column: Column | TextColumn): Partial<ProbedColumn> {
  if (isText(column)) {
    const texts = [...new Set(column.values)].filter((value) => value !== "").sort();
    const missing = column.values.filter((value) => value === "").length;
    return { missing, ...(texts.length <= mostTexts && { texts }) };
  }
  if (column.values instanceof Float32Array) return { missing: column.values.filter(Number.isNaN).length };
  const distinct = new Set(column.values);
  if (distinct.size === 0) return {};
  let min = Infinity;
  let max = -Infinity;
  for (const value of distinct) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { range: { min, max, distinct: distinct.size } };
}
