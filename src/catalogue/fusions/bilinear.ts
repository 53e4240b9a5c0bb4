import { multiply, product } from "../../shape/dim.js";
import { defineFusion } from "../fusion.js";
import { integer, option } from "../options.js";
import { lastOf, differentExceptLast } from "./last-axis.js";

export const bilinear = defineFusion({
  name: "bilinear",
  doc: "Weights the products of all values of all sources, through matrices of low rank (Kim and others 2016).",
  options: {
    units: option(integer({ min: 1 }), { doc: "number of output values" }),
    rank: option(integer({ min: 1 }), { optional: true, doc: "rank of the matrices; `units` when left out" }),
  },
  aliases: ["Bilinear", "lowRankBilinear", "mlb", "lmf"],
  shape: (sources, { units }) =>
    differentExceptLast(sources, "bilinear") ?? [...(sources[0] ?? []).slice(0, -1), units],
  weights: (sources, { units, rank = units }) => ({
    ...Object.fromEntries(sources.map((shape, i) => [`factor${i}`, [lastOf(shape), rank]])),
    projection: [rank, units],
    bias: [units],
  }),
  multiplyAdds: (sources, { units, rank = units }, output) =>
    multiply(
      product(output.slice(0, -1)),
      rank * (sources.reduce((sum, shape) => sum + lastOf(shape), 0) + sources.length - 1 + units),
    ),
  example: "bilinear(a, b, units: 64)",
});
