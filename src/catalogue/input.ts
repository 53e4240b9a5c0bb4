import { isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import { shapeText } from "../shape/shape.js";
import type { Shape } from "../shape/shape.js";
import { blame } from "./problem.js";
import type { RuleFix, Problem } from "./problem.js";

/** What a layer takes in: reads a shape into named sizes, or says why it cannot. */
export interface InputPattern<T> {
  readonly ranks: { readonly min: number; readonly max: number };
  readonly text: string;
  readonly read: (shape: Shape) => T | Problem;
}

type AxisRule = "any" | "known";
type Sizes<A extends Readonly<Record<string, AxisRule>>> = {
  readonly [K in keyof A]: A[K] extends "known" ? number : Dim;
};

/** An input of fixed rank, its axes named in order; `known` sizes must not be `?` since weights depend on them. */
export function axes<const A extends Readonly<Record<string, AxisRule>>>(rules: A): InputPattern<Sizes<A>> {
  const names = Object.keys(rules);
  const text = `[${names.join(", ")}]`;
  return {
    ranks: { min: names.length, max: names.length },
    text,
    read: (shape) => {
      if (shape.length !== names.length) return wrongRank(shape, text, names.length);
      const unknown = names.find((name, i) => rules[name] === "known" && !isKnown(shape[i] ?? 0));
      if (unknown !== undefined) return mustBeKnown(unknown);
      return Object.fromEntries(names.map((name, i) => [name, shape[i] ?? 0])) as Sizes<A>;
    },
  };
}

/** An input of any rank from `min` to `max`. */
export function anyRank(min = 0, max = Infinity): InputPattern<{ readonly shape: Shape }> {
  const text = max === Infinity ? `at least ${min} ${min === 1 ? "axis" : "axes"}` : `${min} to ${max} axes`;
  return {
    ranks: { min, max },
    text,
    read: (shape) => (shape.length < min || shape.length > max ? wrongRank(shape, text, min) : { shape }),
  };
}

/** An input of any rank from `min` to `max` whose last size, the channels, must be known. */
export function lastKnown(
  min = 1,
  max = Infinity,
): InputPattern<{ readonly shape: Shape; readonly channels: number }> {
  const text = max === Infinity ? `[…, channels]` : `${min} to ${max} axes`;
  return {
    ranks: { min, max },
    text,
    read: (shape) => {
      if (shape.length < min || shape.length > max) return wrongRank(shape, text, min);
      const channels = shape.at(-1) ?? 0;
      return isKnown(channels) ? { shape, channels } : mustBeKnown("channels");
    },
  };
}

function mustBeKnown(axis: string): Problem {
  return blame("input", `the ${axis} must be known here: weights depend on them`, { code: "E0305" });
}

function wrongRank(shape: Shape, wanted: string, rank: number): Problem {
  const fixes: RuleFix[] = [];
  if (rank === 1 && shape.length > 1)
    fixes.push({ kind: "insertBefore", title: "put `flatten` before it", step: "flatten" });
  if (rank === shape.length + 1)
    fixes.push({ kind: "insertBefore", title: "put `expandDims` before it", step: "expandDims" });
  return blame("input", `takes ${wanted}, not ${shapeText(shape)}`, { code: "E0303", fixes });
}
