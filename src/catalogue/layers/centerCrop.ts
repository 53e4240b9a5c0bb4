import { isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";

/**
 * TensorFlow.js's own has no gradient, spoils the shape of what flows in, and makes maps larger where they are too small,
 * so this one is a class of the model's own.
 */
export const centerCrop = defineLayer({
  name: "centerCrop",
  doc: "Keeps the middle of the map.",
  traits: { role: "resizing" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {
    height: option(integer({ min: 1 }), { doc: "rows that are kept" }),
    width: option(integer({ min: 1 }), { doc: "columns that are kept" }),
  },
  unnamed: ["height", "width"],
  aliases: ["CenterCrop"],
  shape: ({ height, width, channels }, o) => {
    const tooLarge =
      (isKnown(height) && height < o.height) || (isKnown(width) && width < o.width)
        ? isKnown(height) && height < o.height
          ? "height"
          : "width"
        : undefined;
    if (tooLarge === undefined) return [o.height, o.width, channels];
    const step = `resizing(${o.height}, ${o.width})`;
    return blame(
      tooLarge,
      `the map of ${shapeText([height, width])} cannot be cropped to ${shapeText([o.height, o.width])}`,
      {
        code: "E0304",
        fixes: [{ kind: "replaceStep", title: `resize it: \`${step}\``, step }],
      },
    );
  },
  example: "centerCrop(24, 24)",
});
