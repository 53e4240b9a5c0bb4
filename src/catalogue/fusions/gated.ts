import { multiply, product } from "../../shape/dim.js";
import type { Shape } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import { integer, option } from "../options.js";
import { lastOf, differentExceptLast } from "./last-axis.js";

const total = (sources: readonly Shape[]) => sources.reduce((sum, shape) => sum + lastOf(shape), 0);

export const gated = defineFusion({
  name: "gated",
  doc: "Adds the sources up, each through a gate that all sources together open or close (Arevalo and others 2017).",
  options: {
    units: option(integer({ min: 1 }), {
      optional: true,
      doc: "number of output values; as many as the first source has when left out",
    }),
  },
  aliases: ["gatedMultimodalUnit", "gmu", "gate"],
  shape: (sources, { units = lastOf(sources[0]) }) =>
    differentExceptLast(sources, "gated") ?? [...(sources[0] ?? []).slice(0, -1), units],
  weights: (sources, { units = lastOf(sources[0]) }) =>
    Object.fromEntries(
      sources.flatMap((shape, i) => [
        [`kernel${i}`, [lastOf(shape), units]],
        [`bias${i}`, [units]],
        [`gate${i}`, [total(sources), units]],
      ]),
    ),
  multiplyAdds: (sources, _, output) => multiply(product(output), total(sources) * (1 + sources.length)),
  example: "gated(a, b)",
});
