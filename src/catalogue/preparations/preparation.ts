import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import type { Options, Values } from "../options.js";
import { isProblem } from "../problem.js";
import type { Problem } from "../problem.js";
import type { Runnable } from "../runnable.js";

/** What flows between preparations: one row's value. */
export interface Row {
  readonly shape: Shape;
  readonly values: "numbers" | "texts";
}

/** A step from what a file holds to what the network takes in. */
export interface Preparation extends Runnable {
  readonly kind: "preparation";
  /** Learns from the training rows, and is saved with the run. */
  readonly fitted: boolean;
  /** Takes missing values. */
  readonly fills: boolean;
  readonly infer: (row: Row, values: Readonly<Record<string, unknown>>) => Row | Problem;
  /** How many numbers there can be, from 0 on, after it; `kept` where it leaves values as they are. */
  readonly numbers: (values: Readonly<Record<string, unknown>>) => number | "kept" | undefined;
}

interface PreparationSpec<S extends Options> {
  readonly name: string;
  readonly doc: string;
  readonly options: S;
  readonly unnamed?: readonly (keyof S & string)[];
  readonly aliases?: readonly string[];
  readonly fitted?: boolean;
  readonly fills?: boolean;
  /** Texts or numbers: what it takes in; numbers unless told. */
  readonly takes?: "numbers" | "texts" | "either";
  readonly shape: (shape: Shape, options: Values<S>) => Shape | Problem;
  /** Left out where values are no whole numbers after it. */
  readonly numbers?: (options: Values<S>) => number | "kept" | undefined;
  readonly runs: boolean;
}

export function definePreparation<S extends Options>(spec: PreparationSpec<S>): Preparation {
  const { takes = "numbers", shape, numbers, ...rest } = spec;
  return {
    kind: "preparation",
    unnamed: [],
    aliases: [],
    fitted: false,
    fills: false,
    ...rest,
    infer: (row, raw) => {
      if (takes !== "either" && row.values !== takes)
        return blameInput(`takes ${takes}, and these are ${row.values}`);
      // The options were read by their own types, so they are what the rule declares.
      const next = shape(row.shape, raw as Values<S>);
      return isProblem(next) ? next : { shape: next, values: "numbers" };
    },
    numbers: (raw) => numbers?.(raw as Values<S>),
  };
}

export function blameInput(why: string): Problem {
  return { kind: "problem", blame: "input", why, mends: [] };
}

/** A rule for steps that leave the shape of pictures as it is. */
export function pictures(shape: Shape): Shape | Problem {
  if (shape.length === 2 || shape.length === 3) return shape;
  return blameInput(`takes pictures of [height, width, channels], and these are ${shapeText(shape)}`);
}
