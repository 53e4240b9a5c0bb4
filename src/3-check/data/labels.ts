import type { ProbedColumn } from "../../parts/probe.js";

/** Why a column's values are not so many classes, or nothing. Numbers count from 0; texts are numbered in order. */
export function labelProblem(column: ProbedColumn, classes: number): string | undefined {
  if (column.type === "number")
    return "it holds numbers that are not whole, and classes are whole numbers or strings";
  if (column.texts) {
    const count = column.texts.length;
    if (count <= classes) return undefined;
    return `it holds ${count} different strings (${column.texts.slice(0, 4).join(", ")}, …), more than ${classes} classes`;
  }
  const { range } = column;
  if (!range) return undefined;
  if (range.min < 0) return `the smallest is ${range.min}, and classes count from 0`;
  if (range.max < classes) return undefined;
  return range.min === 1 && range.max === classes
    ? `they are 1 to ${range.max}, and ${classes} classes are 0 to ${classes - 1}`
    : `the largest is ${range.max}, and ${classes} classes are 0 to ${classes - 1}`;
}
