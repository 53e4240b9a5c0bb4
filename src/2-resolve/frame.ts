import type { Value } from "../catalogue/value.js";
import type { Meaning, Via } from "./resolved.js";

/** What names stand for in one call of a block, one turn of a repeat, or at the top. */
export interface Frame {
  /** By the declaration, parameter or repeat that gives the value. */
  readonly values: Map<object, Value>;
  /** Nodes of inputs and flows, by their declaration. */
  readonly nodes: Map<object, number>;
  readonly shared: Map<object, SharedPart>;
  /** Where each block was declared: its body sees the values there. */
  readonly blocks: Map<object, Frame>;
  /** The node that `in` stands for. */
  readonly in: number | undefined;
  readonly via: Via | undefined;
  /** How many blocks deep. */
  readonly depth: number;
  readonly up: Frame | undefined;
}

/** One set of weights, used in several places. */
export interface SharedPart {
  readonly path: string;
  readonly home: Frame;
  uses: number;
  /** The nodes of the first use, in order. */
  first: readonly number[];
}

export function frame(
  up: Frame | undefined,
  more: Partial<Pick<Frame, "in" | "via" | "depth" | "values">> = {},
): Frame {
  return {
    values: more.values ?? new Map(),
    nodes: new Map(),
    shared: new Map(),
    blocks: new Map(),
    in: more.in ?? up?.in,
    via: more.via ?? up?.via,
    depth: more.depth ?? up?.depth ?? 0,
    up,
  };
}

/** Looks a declaration up in one of a frame's tables, outward. */
export function find<T>(
  from: Frame,
  table: (frame: Frame) => ReadonlyMap<object, T>,
  key: object,
): T | undefined {
  for (let at: Frame | undefined = from; at; at = at.up) {
    const found = table(at).get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function valueOf(from: Frame, meaning: Meaning): Value | undefined {
  switch (meaning.kind) {
    case "constant":
      return find(from, (f) => f.values, meaning.declaration);
    case "parameter":
      return find(from, (f) => f.values, meaning.parameter);
    case "index":
      return find(from, (f) => f.values, meaning.step);
    default:
      return undefined;
  }
}
