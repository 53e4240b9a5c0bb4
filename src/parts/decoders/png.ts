import { defineDecoder } from "./decoder.js";

export const png = defineDecoder({
  name: "png",
  doc: "Pictures in PNG files, as bytes.",
  shape: ["?", "?", "?"],
  example: "image[28, 28, 3] = png(flowers.photo)",
  aliases: ["PNG", "decodePng", "decode_png"],
  planned: true,
});
