import { add, isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import { borders } from "../borders.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { option } from "../options.js";
import { blame } from "../problem.js";

export const cropping2D = defineLayer({
  name: "cropping2D",
  doc: "Takes rows and columns off the map's edges.",
  traits: { role: "resizing" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {
    cropping: option(borders, {
      doc: "one width, or `[height, width]`, or `[[top, bottom], [left, right]]`",
    }),
  },
  aliases: ["Cropping2D", "cropping2d", "crop"],
  shape: ({ height, width, channels }, { cropping: [rows, columns] }) => {
    const sizes = [add(height, -rows[0] - rows[1]), add(width, -columns[0] - columns[1])];
    if (sizes.every((size) => !isKnown(size) || size > 0)) return [...sizes, channels];
    const off = `${rows[0] + rows[1]} × ${columns[0] + columns[1]}`;
    return blame("cropping", `takes ${off} off a map of ${shapeText([height, width])}`, { code: "E0304" });
  },
  example: "cropping2D([2, 4])",
});
