import { blame } from "../../../catalogue/problem.js";
import { axisOf, shapeText } from "../../../shape/shape.js";
import { numbersOf } from "./rule.js";
import type { Limit } from "./rule.js";

/** Tensors have 8 axes at the most, the batch among them. */
const most = 7;

export const mostAxes: Limit = ({ shape }) =>
  shape.length <= most
    ? undefined
    : blame(
        "step",
        `it gives ${shapeText(shape)}, ${shape.length} axes: TensorFlow.js cannot take more than ${most}`,
        { code: "E0303" },
      );

/** Batches are normalized over three axes at the most, beside the batch. */
export const threeAxes: Limit = ({ sources: [shape = []] }) =>
  shape.length <= 3
    ? undefined
    : blame("input", `TensorFlow.js cannot normalize more than 3 axes, and this is ${shapeText(shape)}`, {
        code: "E0303",
      });

/** `batchNormalization` is built over any axis, and its training fails over any but the last. */
export const lastAxis: Limit = ({ sources: [shape = []], values }) => {
  const [axis = -1] = numbersOf(values["axis"]);
  if (axisOf(axis, shape.length) === shape.length - 1) return undefined;
  const why = `TensorFlow.js cannot train this over axis ${axis} of ${shapeText(shape)}, only over the last`;
  return blame("axis", why, { fixes: [{ kind: "option", title: "leave `axis` out", option: "axis" }] });
};

/** Activations that are computed within the product (`mapActivationToFusedKernel` in the source of TensorFlow.js). */
const fused: readonly unknown[] = ["linear", "relu", "elu"];

/** Where the activation is not fused, a bias is added to five axes at the most, the batch among them. */
export const biasOverFiveAxes: Limit = ({ sources: [shape = []], values: { useBias, activation } }) =>
  shape.length > 4 && useBias === true && !fused.includes(activation)
    ? blame(
        "input",
        `TensorFlow.js cannot add a bias with ${String(activation)} to more than 4 axes, and this is ${shapeText(shape)}`,
        {
          code: "E0303",
          fixes: [{ kind: "option", title: "leave out the bias", option: "useBias", value: "false" }],
        },
      )
    : undefined;
