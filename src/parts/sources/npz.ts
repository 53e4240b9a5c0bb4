import { option } from "../../options/options.js";
import { filePath } from "../../options/paths.js";
import { defineSource } from "./source.js";

export const npz = defineSource({
  name: "npz",
  doc: "NumPy's archive of arrays: each array is a column.",
  options: { file: option(filePath, { doc: "the file" }) },
  unnamed: ["file"],
  example: 'pictures: npz("pictures.npz")',
  exampleInput: "image[28, 28, 1] = pictures.image",
  aliases: ["numpy", "savez"],
});
