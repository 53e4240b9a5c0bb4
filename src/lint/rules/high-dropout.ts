import { layerOf } from "../../3-check/model.js";
import { writtenNodes } from "../network.js";
import type { Rule } from "../rule.js";

const highest = 0.6;

export const highDropout: Rule = {
  name: "high-dropout",
  title: "dropout that hides most values",
  level: "warning",
  doc: "With a rate above 0.6 most values are hidden in every step, and little is left to learn from. `dropout(0.8)` is often meant as the fraction that is kept, as in older libraries; here the rate is what is hidden. 0.1 to 0.5 is usual.",
  bad: `model Hidden

input x: vector[4]
head kind: class[3] = x -> dense(64) -> relu -> dropout(0.8) -> dense(3)
`,
  good: `model Hidden

input x: vector[4]
head kind: class[3] = x -> dense(64) -> relu -> dropout(0.2) -> dense(3)
`,
  run: ({ model }) =>
    writtenNodes(model).flatMap((node) => {
      const rate = node.values["rate"];
      const layer = layerOf(node);
      if (layer?.traits.role !== "regularization") return [];
      if (typeof rate !== "number" || rate <= highest) return [];
      const label = `only ${Math.round((1 - rate) * 100)} % of the values are left`;
      return [{ span: node.span, message: `\`${layer.name}\` hides most values`, label }];
    }),
};
