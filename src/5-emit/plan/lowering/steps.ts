import type { Lowered, Sizes } from "../../../plan/plan.js";
import type { AttributesOf, FunctionName, Operand, PrimitiveName, Step } from "../../../plan/primitives.js";
import { functions } from "../../../plan/primitives.js";
import { flag, integer, list, number, pair, word } from "../../../plan/reading.js";

/** A node that is to be lowered. */
export interface Node {
  readonly options: Options;
  readonly sources: readonly Sizes[];
  readonly output: Sizes;
  /** Names of its weights, or of those that it shares. */
  readonly weights: ReadonlySet<string>;
  /** Whether a mask tells which times of a source count. */
  readonly isMasked: boolean;
}

/** The primitives of a node; nothing where they would not be exactly what the layer is. */
export type Lower = (node: Node) => Lowered | undefined;

/** A node's options, each read by what the rule knows it to be. */
export type Options = Readonly<Record<string, unknown>>;

export const optionOf = {
  sizes: (o: Options, name: string): Sizes => list(integer(0))(o[name], name),
  integers: (o: Options, name: string): Sizes => list(integer(-Infinity))(o[name], name),
  number: (o: Options, name: string): number => number(o[name], name),
  flag: (o: Options, name: string): boolean => flag(o[name], name),
  padding: (o: Options) => word("valid", "same")(o["padding"], "padding"),
  interpolation: (o: Options) => word("nearest", "bilinear")(o["interpolation"], "interpolation"),
  function: (o: Options, name: string): FunctionName => word(...functions)(o[name], name),
  borders: (o: Options, name: string) => list(pair(integer(0), integer(0)))(o[name], name),
};

export const first: Operand = { source: 0 };

/** Steps that are put together, each after those that it reads. */
export interface Steps {
  readonly add: <P extends PrimitiveName>(
    op: P,
    of: readonly Operand[],
    attributes: AttributesOf<P>,
  ) => Operand;
  /** With the node's bias, where it has one. */
  readonly biased: (value: Operand, weights: ReadonlySet<string>) => Operand;
  /** Through a function; as it is where that is `linear`. */
  readonly activated: (value: Operand, name: FunctionName) => Operand;
  readonly done: (result: Operand) => Lowered;
}

export function startSteps(): Steps {
  const steps: Step[] = [];
  const add: Steps["add"] = (op, of, attributes) => {
    steps.push(stepOf(op, of, attributes));
    return { step: steps.length - 1 };
  };
  return {
    add,
    biased: (value, weights) => (weights.has("bias") ? add("add", [value, { weight: "bias" }], {}) : value),
    activated: (value, name) => (name === "linear" ? value : add("activation", [value], { function: name })),
    done: (result) => ({ steps, results: [result] }),
  };
}

/** A node that is one primitive of all its sources. */
export function one<P extends PrimitiveName>(op: P, attributesOf: (node: Node) => AttributesOf<P>): Lower {
  return (node) => {
    const of = node.sources.map((_, source) => ({ source }));
    return { steps: [stepOf(op, of, attributesOf(node))], results: [{ step: 0 }] };
  };
}

/** The signature ties the attributes to the primitive, which the union of all steps cannot tell. */
function stepOf<P extends PrimitiveName>(op: P, of: readonly Operand[], attributes: AttributesOf<P>): Step {
  return { op, of, ...attributes } as unknown as Step;
}

/** An axis counted from the front. */
export function front(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}
