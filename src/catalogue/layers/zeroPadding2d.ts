import { add } from "../../shape/dim.js";
import { borders } from "../borders.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { option } from "../options.js";

export const zeroPadding2d = defineLayer({
  name: "zeroPadding2d",
  doc: "Adds rows and columns of zeros around the map.",
  traits: { role: "resizing" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {
    padding: option(borders, {
      default: [
        [1, 1],
        [1, 1],
      ],
      doc: "one width, or `[height, width]`, or `[[top, bottom], [left, right]]`",
    }),
  },
  aliases: ["ZeroPadding2D", "ZeroPad2d", "pad"],
  shape: ({ height, width, channels }, { padding: [rows, columns] }) => [
    add(height, rows[0] + rows[1]),
    add(width, columns[0] + columns[1]),
    channels,
  ],
  example: "zeroPadding2d(1)",
});
