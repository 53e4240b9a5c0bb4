import type { Operand } from "../../../plan/primitives.js";
import { front, one, optionOf, startSteps } from "./steps.js";
import type { Lower, Node, Steps } from "./steps.js";

/** One source after the other, by a primitive of two. */
export const chain =
  (op: "add" | "subtract" | "multiply" | "maximum" | "minimum"): Lower =>
  ({ sources }) => {
    const steps = startSteps();
    return steps.done(chained(steps, op, sources));
  };

export const average: Lower = ({ sources }) => {
  const steps = startSteps();
  const sum = chained(steps, "add", sources);
  return steps.done(steps.add("multiply", [sum, { constant: 1 / sources.length }], {}));
};

export const concat = one("concatenate", ({ options, output }) => ({
  axis: front(optionOf.number(options, "axis"), output.length),
}));

export const stack: Lower = ({ options, sources, output }) => {
  const { add, done } = startSteps();
  const axis = front(optionOf.number(options, "axis"), output.length);
  const apart = sources.map((_, source) => add("expandDims", [{ source }], { axis }));
  return done(add("concatenate", apart, { axis }));
};

function chained(steps: Steps, op: Parameters<typeof chain>[0], sources: Node["sources"]): Operand {
  return sources
    .map((_, source): Operand => ({ source }))
    .reduce((sum, source) => steps.add(op, [sum, source], {}));
}
