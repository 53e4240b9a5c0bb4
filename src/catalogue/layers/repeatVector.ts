import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";

export const repeatVector = defineLayer({
  name: "repeatVector",
  doc: "Repeats a vector at each of `n` time steps.",
  traits: { role: "resizing" },
  input: axes({ features: "any" }),
  options: { n: option(integer({ min: 1 }), { doc: "number of time steps" }) },
  aliases: ["RepeatVector", "repeat_vector"],
  shape: ({ features }, o) => [o.n, features],
  example: "repeatVector(24)",
});
