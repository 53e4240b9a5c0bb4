import type { Shape } from "../shape/shape.js";
import type { Called } from "./calls.js";
import type { Inference, Layer } from "./layer.js";
import { isProblem } from "./problem.js";
import type { Problem } from "./problem.js";

/** What a layer given to another layer makes of its input. What it refuses is blamed on the option that holds it. */
export function inside(layer: Called<Layer>, input: Shape): Inference | Problem {
  const inference = layer.callable.infer(input, layer.options.values);
  return isProblem(inference) ? fromInside(layer, inference) : inference;
}

/** What a layer within another one is refused for, as the outer one tells it. */
export function fromInside(layer: Called<Layer>, problem: Problem): Problem {
  const { blame: what, why, code, help } = problem;
  const more = { ...(code === undefined ? {} : { code }), ...(help === undefined ? {} : { help }) };
  const at = typeof what === "string" ? layer.options.given.get(what)?.span : undefined;
  const place = at === undefined ? {} : { at };
  return {
    kind: "problem",
    blame: what === "input" ? "input" : "layer",
    why: `${layer.callable.name}: ${why}`,
    fixes: [],
    ...more,
    ...place,
  };
}
