import { ceilDivide } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import { integer, option } from "../../options/options.js";
import { blameInput, definePreparation } from "./preparation.js";

/** A window begins every `hop` samples, the last ones filled up with zeros: ⌈samples / hop⌉ of them. */
export const logMel = definePreparation({
  name: "logMel",
  doc: "A sound's strength over time and pitch: [samples] becomes [⌈samples / hop⌉, bands].",
  options: {
    window: option(integer({ min: 2 }), { doc: "samples in a window" }),
    hop: option(integer({ min: 1 }), { doc: "samples from one window to the next" }),
    bands: option(integer({ min: 1 }), { doc: "bands of pitch, spaced as people hear them" }),
  },
  example:
    "image[32, 32, 1] = wav(flowers.sound) -> fit(8000) -> logMel(window: 256, hop: 250, bands: 32) -> expandDims",
  aliases: ["melSpectrogram", "MelSpectrogram", "logmel", "mfcc", "spectrogram"],
  shape: ([samples, ...more], { hop, bands }) =>
    samples === undefined || more.length > 0
      ? blameInput(
          `takes sounds of [samples], and these are ${shapeText(samples === undefined ? [] : [samples, ...more])}`,
        )
      : [ceilDivide(samples, hop), bands],
  planned: true,
});
