import { multiply } from "../../shape/dim.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { choice, option, perAxis } from "../options.js";

export const upSampling2d = defineLayer({
  name: "upSampling2d",
  doc: "Enlarges the map by whole factors.",
  traits: { role: "resizing" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {
    size: option(perAxis(2), { default: [2, 2], doc: "factors for height and width" }),
    interpolation: option(choice(["nearest", "bilinear"]), {
      default: "nearest",
      doc: "how new values are computed",
    }),
  },
  aliases: ["UpSampling2D", "Upsample", "upsample", "UpsamplingNearest2d", "UpsamplingBilinear2d"],
  shape: ({ height, width, channels }, { size: [rows = 1, columns = 1] }) => [
    multiply(height, rows),
    multiply(width, columns),
    channels,
  ],
  example: "upSampling2d(2)",
});
