import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";

export const centerCrop = defineLayer({
  name: "centerCrop",
  doc: "Keeps the middle of the map. A map that is smaller is resized instead, bilinearly.",
  traits: { role: "resizing" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {
    height: option(integer({ min: 1 }), { doc: "rows that are kept" }),
    width: option(integer({ min: 1 }), { doc: "columns that are kept" }),
  },
  unnamed: ["height", "width"],
  aliases: ["CenterCrop"],
  shape: ({ channels }, o) => [o.height, o.width, channels],
  example: "centerCrop(24, 24)",
});
