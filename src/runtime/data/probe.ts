import type { Column, Shape, TextColumn } from "../types.js";
import { DataError, type DataFault } from "./dataError.js";
import { isText, type ColumnHead } from "./openSource.js";
import { csv, idx, npz, type Source } from "./sources.js";

// The compiler's checker and the editor look at data through this file: it must not load TensorFlow.js.

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
  readonly mend?: string;
}

export interface ProbedColumn {
  readonly name: string;
  readonly rows: number;
  /** Of one row's value. */
  readonly shape: Shape;
  readonly dtype: "number" | "integer" | "text";
  /** For one whole number a row: how many different ones there are, the least and the greatest. */
  readonly classes?: { readonly count: number; readonly min: number; readonly max: number };
  /** For text: its different values, sorted, but no more than a thousand of them. */
  readonly values?: readonly string[];
  /** How many cells of a csv's column are empty. */
  readonly missing?: number;
}

export interface ProbeOptions {
  /** The folder that the paths are relative to. */
  readonly folder: string;
  readonly columns?: readonly string[];
  readonly separator?: string;
}

const mostValues = 1000;

/**
 * Looks at the files of a source: `csv` (one path; read whole), `idx` (images, labels; the images' header and the
 * labels) or `npz` (one path; headers, and the arrays of one whole number or text a row).
 */
export function probeSource(
  kind: "csv" | "idx" | "npz",
  paths: readonly string[],
  options: ProbeOptions,
): Probe {
  try {
    const source = sourceOf(kind, paths, options).open(options.folder);
    const columns = source.heads.map((head) => {
      const readable = kind === "csv" || (head.shape.length === 0 && head.dtype !== "number");
      return readable ? { ...head, ...summarise(source.read(head.name)) } : head;
    });
    return { kind: "found", rows: Math.max(0, ...source.heads.map(rowsOf)), columns };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const path = error.place.file ?? paths[0] ?? "";
    const problem = { kind: error.fault, path, message: error.message };
    return error.mend === undefined ? problem : { ...problem, mend: error.mend };
  }
}

function sourceOf(kind: "csv" | "idx" | "npz", paths: readonly string[], options: ProbeOptions): Source {
  const [first = "", second = ""] = paths;
  switch (kind) {
    case "csv":
      return csv(first, options);
    case "idx":
      return idx(first, second);
    case "npz":
      return npz(first);
  }
}

function summarise(column: Column | TextColumn): Pick<ProbedColumn, "classes" | "values" | "missing"> {
  if (isText(column)) {
    const missing = column.values.filter((value) => value === "").length;
    const values = [...new Set(column.values)].filter((value) => value !== "").sort();
    return { values: values.slice(0, mostValues), missing };
  }
  if (column.values instanceof Float32Array) return { missing: column.values.filter(Number.isNaN).length };
  const distinct = new Set(column.values);
  let min = Infinity;
  let max = -Infinity;
  for (const value of distinct) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return distinct.size === 0 ? {} : { classes: { count: distinct.size, min, max } };
}

function rowsOf(head: ColumnHead): number {
  return head.rows;
}
