import { defineDecoder } from "./decoder.js";

export const jpeg = defineDecoder({
  name: "jpeg",
  doc: "Pictures in JPEG files, as bytes.",
  shape: ["?", "?", "?"],
  example: "image[28, 28, 3] = jpeg(flowers.photo)",
  aliases: ["jpg", "JPEG", "decodeJpeg", "decode_jpeg"],
  planned: true,
});
