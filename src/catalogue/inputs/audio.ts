import { defineInputKind } from "./input-kind.js";

export const audio = defineInputKind({
  name: "audio",
  doc: "A sound of one channel, as samples. `expandDims` gives the channels' axis that `conv1d` wants.",
  sizes: { names: ["samples"], unknown: true },
  aliases: ["sound", "Audio", "waveform"],
  example: "audio[8000]",
});
