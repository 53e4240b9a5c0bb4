import { isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import { constraint } from "../constraints.js";
import { anyRank } from "../input.js";
import { initializer } from "../initializers.js";
import { defineLayer } from "../layer.js";
import { integer, list, option } from "../options.js";
import { blame } from "../problem.js";
import { regularizer } from "../regularizers.js";

export const prelu = defineLayer({
  name: "prelu",
  doc: "For each value x: x, and alpha · x below 0, with a trained alpha for each position.",
  traits: { role: "activation" },
  mask: "carries",
  input: anyRank(1),
  options: {
    sharedAxes: option(list(integer({ min: 0 })), {
      default: [],
      doc: "axes along which alpha is the same: `[0, 1]` for one alpha per channel of a picture",
    }),
    alphaInitializer: initializer("alpha", "zeros"),
    alphaRegularizer: regularizer("alpha"),
    alphaConstraint: constraint("alpha"),
  },
  unnamed: [],
  aliases: ["PReLU", "PRelu"],
  rules: [
    ({ shape }, o) => {
      const beyond = o.sharedAxes.find((axis) => axis >= shape.length);
      if (beyond !== undefined) return blame("sharedAxes", `${shapeText(shape)} has no axis ${beyond}`);
      const unknown = shape.findIndex((size, axis) => !isKnown(size) && !o.sharedAxes.includes(axis));
      if (unknown < 0) return undefined;
      const value = `[${shape.flatMap((size, axis) => (isKnown(size) ? [] : [axis])).join(", ")}]`;
      return blame(
        "input",
        `axis ${unknown} must be known here, or be one of \`sharedAxes\`: weights depend on it`,
        {
          code: "E0305",
          fixes: [
            {
              kind: "option",
              title: `share alpha along it: \`sharedAxes: ${value}\``,
              option: "sharedAxes",
              value,
            },
          ],
        },
      );
    },
  ],
  shape: ({ shape }) => shape,
  weights: ({ shape }, o) => ({
    alpha: shape.map((size, axis) => (isKnown(size) && !o.sharedAxes.includes(axis) ? size : 1)),
  }),
  example: "prelu(sharedAxes: [0, 1])",
  exampleInput: [14, 14, 32],
});
