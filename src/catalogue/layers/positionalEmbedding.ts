import { isKnown } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";

export const positionalEmbedding = defineLayer({
  name: "positionalEmbedding",
  doc: "Adds a trained vector for each time step, so that later layers can tell time steps apart.",
  traits: { role: "embedding" },
  input: axes({ time: "any", features: "known" }),
  options: {
    maxLength: option(integer({ min: 1 }), {
      optional: true,
      doc: "the longest series; needed only where the length is not known",
    }),
  },
  aliases: ["PositionEmbedding", "PositionalEncoding", "positionEmbedding", "positionalEncoding"],
  rules: [
    ({ time }, { maxLength }) => {
      if (maxLength === undefined && !isKnown(time))
        return blame("input", "the length is not known: `maxLength` must say how long a series can be", {
          code: "E0305",
          fixes: [{ kind: "option", title: "say `maxLength: 512`", option: "maxLength", value: "512" }],
        });
      if (maxLength === undefined || !isKnown(time) || time <= maxLength) return undefined;
      return blame("maxLength", `the series has ${time} time steps, more than ${maxLength}`, {
        fixes: [{ kind: "option", title: "leave `maxLength` out", option: "maxLength" }],
      });
    },
  ],
  shape: ({ time, features }) => [time, features],
  weights: ({ time, features }, o) => ({ positions: [o.maxLength ?? (isKnown(time) ? time : 0), features] }),
  example: "positionalEmbedding",
  exampleInput: [24, 64],
});
