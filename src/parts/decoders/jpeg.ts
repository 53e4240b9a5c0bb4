import { defineDecoder } from "./decoder.js";

export const jpeg = defineDecoder({
  name: "jpeg",
  doc: "Pictures in JPEG files, as bytes.",
  shape: ["?", "?", "?"],
  aliases: ["jpg", "JPEG", "decodeJpeg", "decode_jpeg"],
  planned: true,
});
