import { perAxis, option } from "../../options/options.js";
import { isProblem } from "../../options/problem.js";
import { definePreparation, pictures } from "./preparation.js";

export const resize = definePreparation({
  name: "resize",
  doc: "Scales pictures to a height and width.",
  options: { size: option(perAxis(2), { doc: "height and width" }) },
  unnamed: ["size"],
  example: "image[14, 14, 1] = pictures.image -> resize(14)",
  aliases: ["Resize", "Resizing", "resizeBilinear"],
  shape: (shape, { size }) => {
    const picture = pictures(shape);
    return isProblem(picture) ? picture : [...size, ...picture.slice(2)];
  },
  planned: true,
});
