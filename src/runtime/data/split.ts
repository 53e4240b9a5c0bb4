import type { Handed, ValuesOf } from "../../parts/arguments.js";
import type { AnyPart } from "../../parts/part.js";
import { declaredSplits } from "../../parts/splits/index.js";
import type * as parts from "../../parts/splits/index.js";
import { implement, type Implemented } from "../implement.js";
import { seededRandom, shuffle } from "../training/random.js";
import { nearest } from "../nearest.js";
import type { Split } from "../types.js";
import { DataError } from "./dataError.js";
import type { LoadedColumn } from "./loadColumns.js";
import type { ColumnReference, Source } from "./sources/index.js";

/** How rows are given to training, validation and test. */
export type SplitPlan = RandomSplit | ColumnSplit;

export interface RandomSplit {
  readonly kind: "random";
  readonly train: number;
  readonly validate: number;
  /** A share of the rows, or a source whose rows are the test part. */
  readonly test: number | Source;
  readonly seed: number;
}

export interface ColumnSplit {
  readonly kind: "column";
  readonly from: ColumnReference;
}

/** The runtime's half of a split; its other half is its declaration in `src/parts/splits`. */
function implementSplit<D extends AnyPart & parts.Split, P extends SplitPlan>(
  declaration: D,
  plan: (options: SplitValues<D>) => P,
): Implemented<D, P, SplitValues<D>> {
  return implement<D, P, SplitValues<D>>(declaration, plan);
}

/** Generated code hands sources and columns themselves, where a spec names them. */
export type SplitValues<D extends AnyPart> = Handed<ValuesOf<D>, Source, ColumnReference>;

/**
 * Deals rows by lot, which the seed determines. The shares add up to 1. `test` may be a source of its own, with the
 * same columns as that of the inputs and targets: then all its rows are the test part, and the others share the rest.
 */
export const randomSplit = implementSplit(declaredSplits.random, ({ train, validate, test, seed }) => {
  const shares = [train, validate, typeof test === "number" ? test : 0];
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.some((share) => !(share >= 0)) || Math.abs(sum - 1) > 1e-9) {
    throw new DataError(
      `the shares of the split are ${shares.join(" + ")} = ${Number(sum.toFixed(9))}`,
      {},
      "they must not be negative, and must add up to 1",
    );
  }
  return { kind: "random" as const, train, validate, test, seed };
});

/** Takes the part of each row from a text column that says `train`, `validate` or `test`. */
export const columnSplit = implementSplit(declaredSplits.column, ({ of: from }) => ({
  kind: "column" as const,
  from,
}));

/**
 * Deals `rows` rows, of which the last `testRows` come from the test source. Shares are rounded so that each row is in
 * just one part; within a part, rows keep their order.
 */
export function splitByLot(plan: RandomSplit, rows: number, testRows: number): Split {
  const dealt = rows - testRows;
  const order = Int32Array.from({ length: dealt }, (_, row) => row);
  shuffle(order, seededRandom(plan.seed, "split"));
  const trained = Math.round(dealt * plan.train);
  const validated = typeof plan.test === "number" ? Math.round(dealt * (plan.train + plan.validate)) : dealt;
  const test =
    typeof plan.test === "number"
      ? order.slice(validated)
      : Int32Array.from({ length: testRows }, (_, row) => dealt + row);
  return checkParts({
    train: order.slice(0, trained).sort(),
    validate: order.slice(trained, validated).sort(),
    test: test.sort(),
  });
}

/** Deals rows by what a column says of each. */
export function splitByColumn({ column, place }: LoadedColumn): Split {
  const parts = { train: new Array<number>(), validate: new Array<number>(), test: new Array<number>() };
  for (let row = 0; row < column.rows; row++) {
    const word = String(column.values[row]);
    if (word === "train" || word === "validate" || word === "test") parts[word].push(row);
    else throw new DataError(`\`${word}\` is not a part of a split`, place(row), fixWord(word));
  }
  return checkParts({
    train: Int32Array.from(parts.train),
    validate: Int32Array.from(parts.validate),
    test: Int32Array.from(parts.test),
  });
}

const synonyms: Readonly<Record<string, string>> = {
  val: "validate",
  valid: "validate",
  validation: "validate",
  dev: "validate",
  training: "train",
  testing: "test",
};

function fixWord(word: string): string {
  const meant = synonyms[word.toLowerCase()] ?? nearest(word, ["train", "validate", "test"]);
  return meant === undefined ? "the parts are `train`, `validate` and `test`" : `write \`${meant}\``;
}

function checkParts(split: Split): Split {
  if (split.train.length > 0) return split;
  throw new DataError(
    "the split leaves no rows to train on",
    {},
    "give `train` a larger share, or give more rows",
  );
}
