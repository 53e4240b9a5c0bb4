import { isKnown } from "../shape/dim.js";
import { axisOf, shapeText } from "../shape/shape.js";
import type { Shape } from "../shape/shape.js";
import { constraint } from "./constraints.js";
import { initializer } from "./initializers.js";
import { flag, number, option } from "./options.js";
import { blame } from "./problem.js";
import type { Problem } from "./problem.js";
import { regularizer } from "./regularizers.js";

/** What the normalizing layers share. */

export const epsilon = option(number({ min: 0, open: true }), {
  default: 0.001,
  doc: "added to the variance",
});

export const centerAndScale = {
  center: option(flag, { default: true, doc: "adds a trained shift, beta" }),
  scale: option(flag, { default: true, doc: "multiplies by a trained scale, gamma" }),
};

export const shiftOptions = {
  betaInitializer: initializer("beta", "zeros"),
  betaRegularizer: regularizer("beta"),
};

export const scaleOptions = {
  gammaInitializer: initializer("gamma", "ones"),
  gammaRegularizer: regularizer("gamma"),
};

export const constraintOptions = { betaConstraint: constraint("beta"), gammaConstraint: constraint("gamma") };

/** The known size of an axis; `axisProblem` has seen to it that there is one. */
export function sizeAt(shape: Shape, axis: number): number {
  const size = shape[axisOf(axis, shape.length) ?? 0] ?? 0;
  return isKnown(size) ? size : 0;
}

/** Why the size of `axis` cannot be had, if so. */
export function axisProblem(shape: Shape, axis: number): Problem | undefined {
  const front = axisOf(axis, shape.length);
  if (front === undefined) {
    const why = `${shapeText(shape)} has no axis ${axis}: axes are 0 to ${shape.length - 1}, or -1 for the last`;
    return blame("axis", why, { fixes: [{ kind: "option", title: "leave `axis` out", option: "axis" }] });
  }
  if (isKnown(shape[front] ?? 0)) return undefined;
  return blame("input", `axis ${axis} must be known here: weights depend on it`, { code: "E0305" });
}
