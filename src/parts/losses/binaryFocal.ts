import { defineLoss } from "./loss.js";
import { gamma } from "./options.js";

export const binaryFocal = defineLoss({
  name: "binaryFocal",
  doc: "Binary cross entropy in which labels that are predicted confidently count less (Lin and others 2017).",
  heads: ["binary", "multiLabel"],
  logits: true,
  options: { gamma },
  unnamed: ["gamma"],
  aliases: ["binaryFocalCrossentropy", "BinaryFocalCrossentropy", "binary_focal_crossentropy"],
});
