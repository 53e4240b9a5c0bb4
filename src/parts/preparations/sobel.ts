import { definePreparation, pictures } from "./preparation.js";

export const sobel = definePreparation({
  name: "sobel",
  doc: "The strength of the edges in each channel (Sobel and Feldman 1968).",
  options: {},
  example: "image[28, 28, 1] = pictures.image -> rescale(255) -> sobel",
  aliases: ["edges", "Sobel", "sobel_edges"],
  shape: pictures,
  planned: false,
});
