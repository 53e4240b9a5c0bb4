import { multiply, product } from "../../shape/dim.js";
import { evenHeads } from "../attention.js";
import { defineFusion } from "../fusion.js";
import { integer, option } from "../options.js";
import { lastOf, differentExceptLast } from "./last-axis.js";

export const attention = defineFusion({
  name: "attention",
  doc: "Averages the sources, each with a weight that is computed from its values, so that a row may rely on one source.",
  options: {
    heads: option(integer({ min: 1 }), {
      default: 1,
      doc: "number of groups of values that have weights of their own",
    }),
  },
  aliases: ["sourceAttention", "attentionFusion", "modalityAttention"],
  shape: (sources, o) =>
    differentExceptLast(sources, "attention", true) ?? evenHeads(lastOf(sources[0]), o) ?? sources[0] ?? [],
  weights: ([first], { heads }) => ({
    kernel: [lastOf(first), lastOf(first)],
    bias: [lastOf(first)],
    query: [heads, lastOf(first) / heads],
  }),
  multiplyAdds: (sources, _, output) => multiply(product(output), sources.length * (lastOf(sources[0]) + 2)),
  example: "attention(a, b, heads: 4)",
});
