import type { Options, Values } from "../../options/options.js";
import { isProblem } from "../../options/problem.js";
import type { Problem } from "../../options/problem.js";
import { isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Unnamed } from "../part.js";
import type { Plannable } from "../planned.js";

/** What flows between preparations: one row's value. */
export interface Row {
  readonly shape: Shape;
  readonly values: "numbers" | "texts";
}

/** What a preparation learns from the training rows: numbers of its own, or the texts of the column. */
export type Learnt = "numbers" | "texts" | "nothing";

/** A step from what a file holds to what the network takes in. */
export interface Preparation extends Plannable {
  readonly kind: "preparation";
  readonly learns: Learnt;
  /** Takes missing values. */
  readonly fills: boolean;
  readonly infer: (row: Row, values: Readonly<Record<string, unknown>>) => Row | Problem;
  /** How many numbers there can be, from 0 on, after it; `kept` where it leaves values as they are. */
  readonly numbers: (values: Readonly<Record<string, unknown>>) => number | "kept" | undefined;
}

interface PreparationSpec<
  N extends string,
  S extends Options,
  U extends Unnamed<S>,
  L extends Learnt,
  P extends boolean,
> extends PartSpec<N, S, U> {
  /** An input that goes through it, as people write it. */
  readonly example: string;
  /** Nothing unless told. */
  readonly learns?: L;
  readonly fills?: boolean;
  /** Texts or numbers: what it takes in; numbers unless told. */
  readonly takes?: "numbers" | "texts" | "either";
  readonly shape: (shape: Shape, options: Values<S>) => Shape | Problem;
  /** Left out where values are no whole numbers after it. */
  readonly numbers?: (options: Values<S>) => number | "kept" | undefined;
  readonly planned: P;
}

export type PreparationPart<
  N extends string,
  S extends Options,
  U extends Unnamed<S>,
  L extends Learnt,
  P extends boolean,
> = PartOf<Preparation, N, S, U> & { readonly learns: L; readonly planned: P };

export function definePreparation<
  const N extends string,
  S extends Options,
  const U extends Unnamed<S> = readonly [],
  L extends Learnt = "nothing",
  P extends boolean = boolean,
>(spec: PreparationSpec<N, S, U, L, P>): PreparationPart<N, S, U, L, P> {
  const { takes = "numbers", shape, numbers, fills = false, planned } = spec;
  const nothing: Learnt = "nothing";
  return {
    ...part(spec),
    kind: "preparation",
    // Where nothing is told, `L` is "nothing".
    learns: spec.learns ?? (nothing as L),
    fills,
    planned,
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

/** The sizes of a row of numbers after a preparation, or why it does not take such rows. */
export function sizesAfter(
  preparation: Preparation,
  values: Readonly<Record<string, unknown>>,
  sizes: readonly number[],
): readonly number[] | string {
  const next = preparation.infer({ shape: sizes, values: "numbers" }, values);
  return isProblem(next) ? next.why : next.shape.filter(isKnown);
}

export function blameInput(why: string): Problem {
  return { kind: "problem", blame: "input", why, fixes: [] };
}

/** A rule for steps that leave the shape of pictures as it is. */
export function pictures(shape: Shape): Shape | Problem {
  if (shape.length === 2 || shape.length === 3) return shape;
  return blameInput(`takes pictures of [height, width, channels], and these are ${shapeText(shape)}`);
}
