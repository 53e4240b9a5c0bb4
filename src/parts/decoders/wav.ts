import { defineDecoder } from "./decoder.js";

export const wav = defineDecoder({
  name: "wav",
  doc: "Sounds of one channel in WAV files, as samples from -1 to 1.",
  shape: ["?"],
  aliases: ["WAV", "wave", "decodeWav", "decode_wav"],
  planned: true,
});
