import { option } from "../options.js";
import { files } from "../paths.js";
import { defineSource } from "./source.js";

export const npz = defineSource({
  name: "npz",
  doc: "NumPy's archive of arrays: each array is a column.",
  options: { files: option(files, { doc: "the file" }) },
  unnamed: ["files"],
  aliases: ["numpy", "savez"],
});
