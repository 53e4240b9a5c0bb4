import { choice, either, list, number, option } from "../../options/options.js";
import { blame } from "../../options/problem.js";
import type { Problem } from "../../options/problem.js";

/** Options that several losses share. */

export const labelSmoothing = option(number({ min: 0, max: 1 }), {
  default: 0,
  doc: "the fraction of the target's probability that is spread evenly over all classes",
});

export const classWeights = option(either(choice(["balanced"]), list(number({ min: 0 }))), {
  optional: true,
  doc: "a factor for each class; `balanced` makes rare classes count as much as common ones",
});

export const gamma = option(number({ min: 0 }), {
  default: 2,
  doc: "how much less the easy rows count: by (1 - p)^gamma",
});

/** As many class weights as classes. */
export function weightForEach(
  { classWeights }: { readonly classWeights: "balanced" | readonly number[] | undefined },
  outputs: number | undefined,
): Problem | undefined {
  if (classWeights === undefined || classWeights === "balanced" || outputs === undefined) return undefined;
  if (classWeights.length === outputs) return undefined;
  return blame("classWeights", `there are ${classWeights.length} weights for ${outputs} classes`);
}
