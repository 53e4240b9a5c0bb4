import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { choice, integer, option } from "../options.js";

export const resizing = defineLayer({
  name: "resizing",
  doc: "Resizes maps of any size.",
  traits: { role: "resizing" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {
    height: option(integer({ min: 1 }), { doc: "height of the new map" }),
    width: option(integer({ min: 1 }), { doc: "width of the new map" }),
    interpolation: option(choice(["bilinear", "nearest"]), {
      default: "bilinear",
      doc: "how new values are computed",
    }),
  },
  unnamed: ["height", "width"],
  aliases: ["Resizing", "Resize", "resize", "interpolate"],
  shape: ({ channels }, o) => [o.height, o.width, channels],
  example: "resizing(32, 32)",
});
