import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";

export const repeatVector = defineLayer({
  name: "repeatVector",
  doc: "Gives the same vector at each of `n` times.",
  traits: { role: "resizing" },
  input: axes({ features: "any" }),
  options: { n: option(integer({ min: 1 }), { doc: "how many times" }) },
  aliases: ["RepeatVector", "repeat_vector"],
  shape: ({ features }, o) => [o.n, features],
  example: "repeatVector(24)",
});
