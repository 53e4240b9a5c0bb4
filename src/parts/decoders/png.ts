import { defineDecoder } from "./decoder.js";

export const png = defineDecoder({
  name: "png",
  doc: "Pictures in PNG files, as bytes.",
  shape: ["?", "?", "?"],
  aliases: ["PNG", "decodePng", "decode_png"],
  planned: true,
});
