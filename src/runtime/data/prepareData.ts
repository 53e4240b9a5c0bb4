import { fileURLToPath } from "node:url";
import type { Column, Json, PreparedData, Split, Target } from "../types.js";
import { DataError } from "./dataError.js";
import type { DataDescription } from "./defineData.js";
import { readFitted, type Fitted, type FittedInput, type FittedTarget } from "./fitted.js";
import { applyInput, fitInput } from "./inputs.js";
import { createLoader, type Loader } from "./loadColumns.js";
import type { ColumnReference, Source } from "./sources/index.js";
import { splitByColumn, splitByLot } from "./split.js";
import { prepareTarget } from "./targets.js";

export interface PrepareOptions {
  /** Where the files are, in place of the description's own folder. */
  readonly folder?: string;
  /** What an earlier run learnt from its training rows; without it, it is learnt from these. */
  readonly fitted?: Json;
  readonly onProgress?: (progress: PrepareProgress) => void;
}

/** `done` of `total` rows of one input are prepared. */
export interface PrepareProgress {
  readonly input: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Reads the data, checks them, deals the rows, fits the preparations on the training rows and applies them to all.
 * A DataError says which file, row and column is at fault, and what fixes it.
 */
export async function prepareData(
  description: DataDescription,
  options: PrepareOptions = {},
): Promise<PreparedData> {
  const { folder, fitted: saved, onProgress } = options;
  const own = typeof description.folder === "string" ? description.folder : fileURLToPath(description.folder);
  const load = createLoader(folder ?? own, description.sources, testSourceOf(description));
  const rows = countRows(description, load);
  const split = splitRows(description, load);
  const known = saved === undefined ? undefined : readFitted(saved);

  const targets: Record<string, Target> = {};
  const fittedTargets: Record<string, FittedTarget> = {};
  for (const [name, plan] of Object.entries(description.targets)) {
    const prepared = prepareTarget(plan, load(plan.from), known?.targets[name]);
    targets[name] = prepared.target;
    fittedTargets[name] = prepared.fitted;
  }

  const inputs: Record<string, Column> = {};
  const fittedInputs: Record<string, FittedInput> = {};
  for (const [name, plan] of Object.entries(description.inputs)) {
    const loaded = load(plan.from);
    const fittedInput = known?.inputs[name] ?? fitInput(plan, loaded, split.train);
    fittedInputs[name] = fittedInput;
    inputs[name] = await applyInput(plan, fittedInput, loaded, (done) =>
      onProgress?.({ input: name, done, total: rows }),
    );
  }

  const fitted: Fitted = { inputs: fittedInputs, targets: fittedTargets };
  return { rows, inputs, targets, split, fitted };
}

/** All columns that inputs and targets name. */
function referencesOf({ inputs, targets }: DataDescription): ColumnReference[] {
  return [...Object.values(inputs), ...Object.values(targets)].map(({ from }) => from);
}

/** The source of the test rows, where they have one of their own. The other rows must then come from one source. */
function testSourceOf(description: DataDescription): Source | undefined {
  const { split } = description;
  if (split.kind !== "random" || typeof split.test === "number") return undefined;
  const used = new Set(referencesOf(description).map(({ source }) => source));
  if (used.size <= 1) return split.test;
  throw new DataError(
    "the test rows come from one source, and the others from several",
    {},
    "take inputs and targets from one source, or split the rows by a column",
  );
}

/** The number of rows, which all columns must have. */
function countRows(description: DataDescription, load: Loader): number {
  const { split } = description;
  const references = [...referencesOf(description), ...(split.kind === "column" ? [split.from] : [])];
  const columns = references.map((reference) => load(reference));
  const [first] = columns;
  const rows = first?.column.rows ?? 0;
  if (first === undefined || rows === 0) throw new DataError("there are no rows", first?.place(0));
  for (const other of columns) {
    if (other.column.rows === rows) continue;
    const name = ({ file, column }: ReturnType<typeof other.place>) =>
      [file, column].filter(Boolean).join(", ");
    throw new DataError(
      `${name(first.place(0))} has ${rows} rows, and ${name(other.place(0))} has ${other.column.rows}`,
      {},
      "sources that are used together must have a row for each row of the others, in the same order",
    );
  }
  return rows;
}

function splitRows(description: DataDescription, load: Loader): Split {
  const { split } = description;
  if (split.kind === "column") return splitByColumn(load(split.from));
  const [first] = referencesOf(description).map((reference) => load(reference));
  return splitByLot(split, first?.column.rows ?? 0, first?.testRows ?? 0);
}
