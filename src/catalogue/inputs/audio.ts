import { defineInputKind } from "./input-kind.js";

export const audio = defineInputKind({
  name: "audio",
  doc: "A sound of one channel, as samples. `expandDims` adds the channel axis that `conv1d` needs.",
  sizes: { names: ["samples"], unknown: true },
  aliases: ["sound", "Audio", "waveform"],
  example: "audio[8000]",
});
