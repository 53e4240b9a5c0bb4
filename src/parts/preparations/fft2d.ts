import { flag, option } from "../../options/options.js";
import { definePreparation, pictures } from "./preparation.js";

export const fft2d = definePreparation({
  name: "fft2d",
  doc: "The magnitude of each frequency of a picture, with frequency 0 in the middle.",
  options: {
    log: option(flag, {
      default: false,
      doc: "gives log(1 + value), so that strong frequencies do not hide weak ones",
    }),
  },
  example: "image[28, 28, 1] = pictures.image -> rescale(255) -> fft2d(log: true)",
  aliases: ["fft", "fft2", "rfft2", "FFT2D", "spectrum"],
  shape: pictures,
  planned: false,
});
