import { defineDecoder } from "./decoder.js";

export const wav = defineDecoder({
  name: "wav",
  doc: "Sounds of one channel in WAV files, as samples from -1 to 1.",
  shape: ["?"],
  example: "audio[8000] = wav(flowers.sound) -> fit(8000)",
  aliases: ["WAV", "wave", "decodeWav", "decode_wav"],
  planned: true,
});
