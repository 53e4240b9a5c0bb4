import { list, option, text } from "../../options/options.js";
import { filePath } from "../../options/paths.js";
import { separator } from "./separator.js";
import { defineSource } from "./source.js";

export const tableOptions = {
  file: option(filePath, { doc: "the file" }),
  columns: option(list(text), {
    optional: true,
    doc: "names of the columns, where the file has no header line",
  }),
};

export const csv = defineSource({
  name: "csv",
  doc: "A table of text: one row per line, columns named by the first line.",
  options: {
    ...tableOptions,
    separator: option(separator, { default: ",", doc: "what separates two cells" }),
  },
  unnamed: ["file"],
  example: 'flowers: csv("flowers.csv")',
  exampleInput: "vector[2] = [flowers.length, flowers.width]",
  aliases: ["read_csv", "CSV", "table"],
});
