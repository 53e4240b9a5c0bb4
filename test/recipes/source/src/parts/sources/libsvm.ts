import { integer, option } from "../../options/options.js";
import { filePath } from "../../options/paths.js";
import { defineSource } from "./source.js";

export const libsvm = defineSource({
  name: "libsvm",
  doc: "A row a line, `label place:value place:value …` with places from 1 on, as the columns `features` and `label`.",
  options: {
    file: option(filePath, { doc: "the file" }),
    size: option(integer({ min: 1 }), {
      default: 2,
      doc: "how many features a row has; those left out are 0",
    }),
  },
  unnamed: ["file"],
  example: 'rows: libsvm("rows.txt", size: 4)',
  exampleInput: "vector[4] = rows.features",
  aliases: ["svmlight", "load_svmlight_file"],
});
