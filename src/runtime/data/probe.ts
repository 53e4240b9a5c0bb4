import type { Probe, ProbedColumn, ProbeRequest } from "../../parts/probe.js";
import type { Column, TextColumn } from "../types.js";
import { DataError } from "./dataError.js";
import type { Opener } from "./sources/index.js";
import * as sources from "./sources/index.js";
import { isText } from "./sources/openSource.js";

// The compiler's checker and the editor look at data through this file: it must not load TensorFlow.js.

const mostTexts = 1000;

/**
 * Looks at the files of a source in `folder`: at tables whole, at idx images no further than their header, at labels,
 * and of an npz at the headers, at the arrays of one whole number or text a row, and at those of `labels`.
 */
export function probeSource({ kind, values, labels = [] }: ProbeRequest, folder: string): Probe {
  try {
    const source = openerOf(kind).openWith(folder, values);
    const columns = source.heads.map(({ name, rows, shape, dtype }) => {
      const isLabel = shape.length === 0 || labels.includes(name);
      const readable = source.isRead || (isLabel && dtype !== "number");
      return { name, rows, shape, type: dtype, missing: 0, ...(readable && summarise(source.read(name))) };
    });
    return { kind: "found", rows: Math.max(0, ...columns.map(({ rows }) => rows)), columns };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { fault, place, message, fix } = error;
    return { kind: fault, path: place.file ?? "", message, fix };
  }
}

const openers: Readonly<Record<string, Opener>> = sources;

function openerOf(kind: string): Opener {
  const opener = Object.hasOwn(openers, kind) ? openers[kind] : undefined;
  if (opener) return opener;
  throw new DataError(`there is no reader for ${kind}`);
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
