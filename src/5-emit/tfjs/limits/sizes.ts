import { firstDifferent, differentShapes } from "../../../catalogue/fusions/different-shapes.js";
import { blame } from "../../../catalogue/problem.js";
import { isKnown } from "../../../shape/dim.js";
import type { Dim } from "../../../shape/dim.js";
import { axisOf, shapeText } from "../../../shape/shape.js";
import { numbersOf } from "./rule.js";
import type { Limit } from "./rule.js";

/** `cropping2D` counts a size that is not known as 0, and the map as less than nothing. */
export const knownMap: Limit = ({ sources: [[height = 0, width = 0] = []] }) =>
  isKnown(height) && isKnown(width)
    ? undefined
    : blame("input", "TensorFlow.js cannot crop a map whose height and width are not known", {
        code: "E0305",
      });

/** `concatenate` takes a size that it does not know for differentShapes any that it knows. */
export const joinsKnownWithUnknown: Limit = ({ sources, values: { axis } }) => {
  const along = axisOf(numbersOf(axis)[0] ?? -1, sources[0]?.length ?? 0);
  const apart = firstDifferent(sources, (a, b, i) => i !== along && isKnown(a) !== isKnown(b));
  const needs = "TensorFlow.js cannot join a size that is known with one that is not";
  return apart && differentShapes(sources, apart.at, apart.than, needs, along);
};

/** `dot` takes the axes of a list as they are when it is built: one from the end is then no axis beside one from the front. */
export const countedFromBothEnds: Limit = ({ sources, values: { axes } }) => {
  if (!Array.isArray(axes)) return undefined;
  const numbers = numbersOf(axes);
  if (numbers.every((axis) => axis < 0) || numbers.every((axis) => axis >= 0)) return undefined;
  const value = `[${numbers.map((axis, i) => axisOf(axis, sources[i]?.length ?? 0) ?? axis).join(", ")}]`;
  return blame("axes", "TensorFlow.js cannot count one axis from the front and the other from the end", {
    fixes: [
      { kind: "option", title: `count both from the front: \`axes: ${value}\``, option: "axes", value },
    ],
  });
};

/** `dot` does so along the axes that it adds up. */
export const sumsKnownWithUnknown: Limit = ({ sources, values: { axes } }) => {
  const [one = -1, other = one] = numbersOf(axes);
  const [a, b] = [one, other].map((axis, i): Dim => sources[i]?.at(axis) ?? 0);
  if (a === undefined || b === undefined || isKnown(a) === isKnown(b)) return undefined;
  return differentShapes(
    sources,
    1,
    0,
    "TensorFlow.js cannot add up along a size that is known and one that is not",
  );
};

/** The gradient is not added up where a size of 1 was stretched. */
export const stretchedSizes: Limit = ({ sources }) => {
  const apart = firstDifferent(sources, (a, b) => isKnown(a) && isKnown(b) && (a === 1) !== (b === 1));
  return (
    apart &&
    differentShapes(
      sources,
      apart.at,
      apart.than,
      "TensorFlow.js cannot train this where a size of 1 stretches",
    )
  );
};

/** `concatenate` joins along the last axis for every negative one. */
export const countedFromTheEnd: Limit = ({ sources: [shape = []], values }) => {
  const [axis = -1] = numbersOf(values["axis"]);
  if (axis >= -1) return undefined;
  const value = String(shape.length + axis);
  return blame(
    "axis",
    `TensorFlow.js cannot count an axis from the end, and ${shapeText(shape)} has ${shape.length}`,
    {
      fixes: [{ kind: "option", title: `count from the front: \`axis: ${value}\``, option: "axis", value }],
    },
  );
};
