import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";

/** TensorFlow.js takes no `axis` but the last, and yet its default is the first. */
export const softmax = defineLayer({
  name: "softmax",
  doc: "exp(x), divided by its sum over the last axis: positive values that add up to 1.",
  input: anyRank(1),
  options: {},
  aliases: ["Softmax"],
  shape: ({ shape }) => shape,
  emission: { kind: "factory", factory: "softmax", constants: { axis: -1 } },
  example: "softmax",
});
