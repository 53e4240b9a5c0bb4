import { callOf } from "./calls.js";
import type { Called } from "./calls.js";
import { number, option } from "./options.js";
import type { Option } from "./options.js";
import { parts } from "./part.js";
import type { Part } from "./part.js";

const strength = (of: string) =>
  option(number({ min: 0 }), { default: 0.01, doc: `factor on the sum of ${of}` });

export const regularizers: readonly Part[] = parts("regularizer", [
  {
    name: "l1",
    doc: "Adds the sum of absolute weights to the loss, which drives weights to 0.",
    options: { l1: strength("absolute weights") },
    aliases: ["L1"],
  },
  {
    name: "l2",
    doc: "Adds the sum of squared weights to the loss, which keeps weights small.",
    options: { l2: strength("squared weights") },
    aliases: ["L2", "weightDecay", "weight_decay"],
  },
  {
    name: "l1l2",
    doc: "Adds both the sum of absolute and of squared weights to the loss.",
    options: { l1: strength("absolute weights"), l2: strength("squared weights") },
    unnamed: [],
    aliases: ["L1L2", "l1_l2"],
  },
]);

const type = callOf("a regularizer", regularizers);

/** An option for what is added to the loss for large weights. */
export function regularizer(weights: string): Option<Called<Part> | undefined> {
  return option(type, { optional: true, doc: `penalty on the ${weights} that is added to the loss` });
}
