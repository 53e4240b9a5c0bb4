import { traitsOf } from "../activations.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";

/**
 * As `tf.layers.activation`: `tf.layers.softmax` has the wrong axis for its default, and takes a mask that is meant for
 * another layer of the network.
 */
export const softmax = defineLayer({
  name: "softmax",
  doc: "exp(x), divided by its sum over the last axis: positive values that add up to 1.",
  traits: { role: "activation", ...traitsOf("softmax") },
  mask: "carries",
  input: anyRank(1),
  options: {},
  aliases: ["Softmax"],
  shape: ({ shape }) => shape,
  example: "softmax",
});
