import { add, isKnown, product } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import { blame } from "../problem.js";
import type { RuleFix } from "../problem.js";
import { lastOf, lastUnknown } from "./last-axis.js";

const swapped: RuleFix = { kind: "replaceStep", title: "write `film({1}, {0})`", step: "film({1}, {0})" };

export const film = defineFusion({
  name: "film",
  doc: "Scales and shifts each channel of the first source as the second, a vector, says (Perez and others 2017).",
  sources: { min: 2, max: 2 },
  options: {},
  aliases: ["FiLM", "featureWiseLinearModulation", "condition"],
  shape: (sources) => {
    const [features = [], condition = []] = sources;
    if (condition.length !== 1)
      return blame(1, `film takes a vector as its second source, not ${shapeText(condition)}`, {
        code: "E0303",
        fixes: [
          ...(features.length === 1 ? [swapped] : []),
          { kind: "insertBefore", title: "put `flatten` before it", step: "flatten", source: 1 },
        ],
      });
    const unknown = sources.findIndex((shape) => !isKnown(shape.at(-1) ?? 0));
    return unknown >= 0 ? lastUnknown(sources, unknown) : features;
  },
  weights: ([features, condition]) => ({
    kernel: [lastOf(condition), 2 * lastOf(features)],
    bias: [2 * lastOf(features)],
  }),
  multiplyAdds: ([features, condition], _, output) =>
    add(product(output), 2 * lastOf(features) * lastOf(condition)),
  example: "film(a, b)",
  exampleSources: [[14, 14, 32], [16]],
});
