import { axisOf } from "../../shape/shape.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { axisProblem, centerAndScale, epsilon, scaleOptions, shiftOptions, sizeAt } from "../normalizing.js";
import { either, integer, list, option } from "../options.js";
import { blame } from "../problem.js";

const axesOf = (axis: number | readonly number[]) => (typeof axis === "number" ? [axis] : axis);

export const layerNormalization = defineLayer({
  name: "layerNormalization",
  doc: "Gives the values of each row, along `axis`, mean 0 and variance 1, then a trained scale and shift.",
  traits: { role: "normalization", normalizes: "row" },
  mask: "carries",
  input: anyRank(1),
  options: {
    axis: option(either(integer(), list(integer())), {
      default: -1,
      doc: "axis, or axes, to normalize along",
    }),
    epsilon,
    ...centerAndScale,
    ...shiftOptions,
    ...scaleOptions,
  },
  unnamed: [],
  aliases: ["LayerNormalization", "LayerNorm", "layerNorm"],
  rules: [
    ({ shape }, o) => {
      for (const axis of axesOf(o.axis)) {
        const problem = axisProblem(shape, axis);
        if (problem) return problem;
      }
      const fronts = axesOf(o.axis).map((axis) => axisOf(axis, shape.length));
      if (fronts.length === 0) return blame("axis", "names no axis to normalize along");
      return new Set(fronts).size < fronts.length ? blame("axis", "names an axis twice") : undefined;
    },
  ],
  shape: ({ shape }) => shape,
  weights: ({ shape }, o) => {
    const sizes = axesOf(o.axis).map((axis) => sizeAt(shape, axis));
    return { gamma: o.scale && sizes, beta: o.center && sizes };
  },
  example: "layerNormalization",
  exampleInput: [24, 64],
});
