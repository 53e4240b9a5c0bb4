import { blame } from "../../../catalogue/problem.js";
import type { RuleFix } from "../../../catalogue/problem.js";
import { numbersOf } from "./rule.js";
import type { Limit } from "./rule.js";

/** `tf.conv1d` and `tf.conv2d` take one of the two above 1. */
export const stridesOrDilation: Limit = ({ values: { strides, dilationRate } }) => {
  if (![strides, dilationRate].every((option) => numbersOf(option).some((n) => n > 1))) return undefined;
  const fixes = ["dilationRate", "strides"].map((option): RuleFix => ({
    kind: "option",
    title: `leave \`${option}\` out`,
    option,
  }));
  const why = "TensorFlow.js cannot take `strides` and `dilationRate` above 1 together";
  return blame("dilationRate", why, { fixes });
};

/**
 * Of a map with one channel, the CPU kernel of TensorFlow 2.20 gives wrong sums, from memory that is not its own, when the
 * window goes on by one row and by several columns.
 */
export const stridesOverOneChannel: Limit = ({ sources: [map = []], values }) => {
  const [height, , channels] = map.slice(-3);
  const [, width = 1] = numbersOf(values["kernelSize"]);
  const [down = 1, right = 1] = numbersOf(values["strides"]);
  if (channels !== 1 || height === 1 || width === 1 || down !== 1 || right === 1) return undefined;
  const why = `TensorFlow.js cannot use strides of [1, ${right}] over a map of one channel: the sums come out wrong`;
  const title = `use the same stride for rows and columns: \`strides: ${right}\``;
  return blame("strides", why, {
    fixes: [{ kind: "option", title, option: "strides", value: String(right) }],
  });
};

/**
 * TensorFlow 2.20 convolves each channel alone in strides that are alike. Others only oneDNN computes, which TensorFlow
 * uses on some processors and leaves out on others.
 */
export const equalStrides: Limit = ({ values }) => {
  const strides = numbersOf(values["strides"]);
  const different = [...new Set(strides)];
  if (different.length < 2) return undefined;
  const fixes = different.map((stride): RuleFix => ({
    kind: "option",
    title: `use the same stride for rows and columns: \`strides: ${stride}\``,
    option: "strides",
    value: String(stride),
  }));
  const why = `TensorFlow.js cannot use strides of [${strides.join(", ")}] on every processor: here they have to be equal`;
  return blame("strides", why, { fixes });
};
