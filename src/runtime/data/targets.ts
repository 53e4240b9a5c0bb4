import { sizeOf } from "../training/batches.js";
import type { Column, Shape, Target } from "../types.js";
import { DataError } from "./dataError.js";
import type { TargetPlan } from "./defineData.js";
import type { FittedTarget } from "./fitted.js";
import { columnPlace, type LoadedColumn } from "./loadColumns.js";
import { isText } from "./sources/openSource.js";
import { fixMissing, textValues, toNumbers } from "./textValues.js";

export interface PreparedTarget {
  readonly target: Target;
  readonly fitted: FittedTarget;
}

/**
 * A head's targets, checked:
 * - `class`: Int32Array of shape [], the class numbers; of texts, the classes in the order of their code units.
 * - `binary`: shape [1], 0 or 1; of two texts, the one that sorts later is 1.
 * - `multiLabel`: shape [k], 0 or 1.
 * - `number`, `tensor`: the head's shape, finite.
 * - `mask`: Int32Array of shape [height, width], the class number of each pixel.
 */
export function prepareTarget(plan: TargetPlan, loaded: LoadedColumn, saved?: FittedTarget): PreparedTarget {
  switch (plan.kind) {
    case "class":
      return classNumbers(plan, loaded, saved);
    case "binary":
      return binaryValues(plan, loaded, saved);
    case "multiLabel":
      return floatValues(plan, loaded, checkBits);
    case "number":
    case "tensor":
      return floatValues(plan, loaded, checkFinite);
    case "mask":
      return maskNumbers(plan, loaded);
  }
}

function classNumbers(
  plan: TargetPlan,
  loaded: LoadedColumn,
  saved: FittedTarget | undefined,
): PreparedTarget {
  const count = sizeOf(plan.shape);
  const texts = saved?.classes ?? textValues(loaded, allRows(loaded));
  if (texts !== null && texts.length !== count) {
    const some = texts.slice(0, 8).join(", ") + (texts.length > 8 ? ", …" : "");
    const problem = `there are ${texts.length} classes (${some}), and the head says class[${count}]`;
    throw new DataError(problem, columnPlace(loaded), `write class[${texts.length}]`);
  }
  const column = rowsOfShape([], toNumbers(loaded, texts), loaded);
  checkClasses(column, count, loaded, `class[${count}]`);
  const classes = texts ?? Array.from({ length: count }, (_, number) => String(number));
  const target: Target = { ...column, values: Int32Array.from(column.values), kind: "class", classes };
  return { target, fitted: { classes: texts } };
}

function binaryValues(
  plan: TargetPlan,
  loaded: LoadedColumn,
  saved: FittedTarget | undefined,
): PreparedTarget {
  const texts = saved?.classes ?? textValues(loaded, allRows(loaded));
  if (texts !== null && texts.length !== 2) {
    const problem = `there are ${texts.length} different values, and a binary head has two`;
    throw new DataError(problem, columnPlace(loaded), `write class[${texts.length}] in place of binary`);
  }
  const column = rowsOfShape(plan.shape, toNumbers(loaded, texts), loaded);
  checkBits(column, loaded);
  const values = Float32Array.from(column.values);
  const target: Target = { ...column, values, kind: "binary", ...(texts !== null && { classes: texts }) };
  return { target, fitted: { classes: texts } };
}

function maskNumbers(plan: TargetPlan, loaded: LoadedColumn): PreparedTarget {
  const classes = plan.shape.at(-1) ?? 0;
  const column = rowsOfShape(plan.shape.slice(0, -1), toNumbers(loaded, null), loaded);
  checkClasses(column, classes, loaded, `mask[${plan.shape.join(", ")}]`);
  const target: Target = { ...column, values: Int32Array.from(column.values), kind: "mask" };
  return { target, fitted: { classes: null } };
}

function floatValues(plan: TargetPlan, loaded: LoadedColumn, check: typeof checkFinite): PreparedTarget {
  if (isText(loaded.column)) {
    throw new DataError(
      "holds text, and the head wants numbers",
      columnPlace(loaded),
      "for classes, write class[k]",
    );
  }
  const column = rowsOfShape(plan.shape, loaded.column, loaded);
  check(column, loaded);
  const target: Target = { ...column, values: Float32Array.from(column.values), kind: plan.kind };
  return { target, fitted: { classes: null } };
}

/** The column under another shape of as many values; a size of -1 is the column's own. */
function rowsOfShape(wanted: Shape, column: Column, loaded: LoadedColumn): Column {
  const own = wanted.length === column.shape.length;
  const shape = wanted.map((size, axis) => (size === -1 && own ? (column.shape[axis] ?? size) : size));
  if (!shape.includes(-1) && sizeOf(shape) === sizeOf(column.shape)) return { ...column, shape };
  const [found, says] = [column.shape, wanted].map((sizes) =>
    sizes.map((n) => (n === -1 ? "?" : n)).join(", "),
  );
  const problem = `has shape [${found ?? ""}] per row, and the head wants [${says ?? ""}]`;
  throw new DataError(problem, columnPlace(loaded), "name another column, or change the head");
}

function checkClasses(column: Column, count: number, loaded: LoadedColumn, head: string): void {
  const known = (value: number) => Number.isInteger(value) && value >= 0 && value < count;
  checkEach(column, known, loaded, {
    problem: (value) => (value === -1 ? "this class is not known" : `${value} is not a class of ${head}`),
    fix: `its classes are the whole numbers from 0 to ${count - 1}, or ${count} different strings`,
  });
}

function checkBits(column: Column, loaded: LoadedColumn): void {
  checkEach(column, (value) => value === 0 || value === 1, loaded, {
    problem: (value) => `${value} is neither 0 nor 1`,
    fix: "fix the value, or leave the row out",
  });
}

function checkFinite(column: Column, loaded: LoadedColumn): void {
  checkEach(column, Number.isFinite, loaded, {
    problem: (value) => `${value} is not finite`,
    fix: fixMissing,
  });
}

function checkEach(
  column: Column,
  fits: (value: number) => boolean,
  loaded: LoadedColumn,
  fault: { readonly problem: (value: number) => string; readonly fix: string },
): void {
  const at = column.values.findIndex((value) => !fits(value));
  if (at === -1) return;
  const value = column.values[at] ?? 0;
  const place = loaded.place(Math.floor(at / sizeOf(column.shape)));
  if (Number.isNaN(value)) throw new DataError("the value is missing", place, fixMissing);
  throw new DataError(fault.problem(value), place, fault.fix);
}

function allRows({ column }: LoadedColumn): Int32Array {
  return Int32Array.from({ length: column.rows }, (_, row) => row);
}
