import { isKnown, product } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { blame } from "../problem.js";

export const flatten = defineLayer({
  name: "flatten",
  doc: "Writes all values of a row one after another, as one vector.",
  traits: { role: "reshaping" },
  input: anyRank(2),
  options: {},
  aliases: ["Flatten", "ravel", "view"],
  shape: ({ shape }) => {
    const size = product(shape);
    if (isKnown(size)) return [size];
    const pool = ["globalAveragePooling1d", "globalAveragePooling2d"][shape.length - 2];
    return blame("input", `how many values ${shapeText(shape)} has is only known from the data`, {
      code: "E0305",
      fixes: pool
        ? [{ kind: "replaceStep", title: `use \`${pool}\`, which takes any size`, step: pool }]
        : [],
    });
  },
  arithmetic: ({ shape }) => {
    const size = product(shape);
    return isKnown(size) ? [`values: ${shape.join(" · ")} = ${size}`] : [];
  },
  example: "flatten",
  exampleInput: [7, 7, 32],
});
