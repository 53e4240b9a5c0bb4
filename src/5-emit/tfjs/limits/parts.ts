import { isCalled } from "../../../catalogue/calls.js";
import type { Called } from "../../../catalogue/calls.js";
import { blame } from "../../../catalogue/problem.js";
import type { Problem } from "../../../catalogue/problem.js";
import { isPart } from "../layers/lookup.js";
import type { Limit } from "./rule.js";

/** What no layer's weights can be given. */
export const partLimits: Limit = ({ values }) => {
  for (const option in values) {
    const value = values[option];
    const problem = isCalled(value) && isPart(value.callable) ? partProblem(option, value) : undefined;
    if (problem) return problem;
  }
  return undefined;
};

function partProblem(option: string, { callable, options: { values, given } }: Called): Problem | undefined {
  const at = (name: string) => {
    const span = given.get(name)?.span;
    return span ? { at: span } : {};
  };
  if (callable.name === "randomUniform")
    for (const bound of ["minval", "maxval"])
      if (values[bound] === 0)
        return blame(option, `TensorFlow.js cannot take 0 for \`${bound}\`: it takes its default instead`, {
          ...at(bound),
          instead: "1e-9",
        });
  if (callable.name === "minMaxNorm" && values["rate"] !== 1)
    return blame(
      option,
      // Weights are held to their constraints once more when they are loaded, and would go on.
      "TensorFlow.js cannot go a part of the way: a model that was saved would be another one when it is loaded",
      { ...at("rate"), instead: "1" },
    );
  return undefined;
}
