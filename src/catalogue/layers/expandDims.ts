import { axisOf, shapeText } from "../../shape/shape.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";

export const expandDims = defineLayer({
  name: "expandDims",
  doc: "Adds an axis of size 1: a channel to a picture that has none.",
  traits: { role: "reshaping" },
  input: anyRank(1),
  options: { axis: option(integer(), { default: -1, doc: "where the new axis is, counted in the result" }) },
  aliases: ["unsqueeze", "expand_dims", "newaxis"],
  shape: ({ shape }, o) => {
    const axis = axisOf(o.axis, shape.length + 1);
    if (axis !== undefined) return [...shape.slice(0, axis), 1, ...shape.slice(axis)];
    const why = `with one axis more, ${shapeText(shape)} has axes 0 to ${shape.length}, no axis ${o.axis}`;
    return blame("axis", why, { fixes: [{ kind: "option", title: "leave `axis` out", option: "axis" }] });
  },
  example: "expandDims",
  exampleInput: [28, 28],
});
