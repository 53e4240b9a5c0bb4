import { callOf } from "./calls.js";
import type { Called } from "./calls.js";
import { integer, number, option } from "./options.js";
import type { Option } from "./options.js";
import { parts } from "./part.js";
import type { Part } from "./part.js";

const axis = option(integer({ min: 0 }), {
  default: 0,
  doc: "axis of the weights over which the norm is taken",
});

export const constraints: readonly Part[] = parts("constraint", [
  {
    name: "maxNorm",
    doc: "Scales weights down whose norm is above `maxValue`.",
    options: {
      maxValue: option(number({ min: 0, open: true }), { default: 2, doc: "largest norm" }),
      axis,
    },
    aliases: ["MaxNorm", "max_norm"],
  },
  {
    name: "unitNorm",
    doc: "Scales weights to a norm of 1.",
    options: { axis },
    aliases: ["UnitNorm", "unit_norm"],
  },
  { name: "nonNeg", doc: "Turns negative weights into 0.", aliases: ["NonNeg", "non_neg"] },
  {
    name: "minMaxNorm",
    doc: "Scales weights until their norm is between two bounds.",
    options: {
      minValue: option(number({ min: 0 }), { default: 0, doc: "smallest norm" }),
      maxValue: option(number({ min: 0, open: true }), { default: 1, doc: "largest norm" }),
      axis,
      rate: option(number({ min: 0, max: 1 }), {
        default: 1,
        doc: "how far weights outside the bounds go in one step: 1 is all the way",
      }),
    },
    unnamed: ["minValue", "maxValue"],
    aliases: ["MinMaxNorm", "min_max_norm"],
  },
]);

const type = callOf("a constraint", constraints);

/** An option for what weights are held to after each step. */
export function constraint(weights: string): Option<Called<Part> | undefined> {
  return option(type, { optional: true, doc: `constraint on the ${weights} after each step` });
}
