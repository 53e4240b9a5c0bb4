import { tableOptions } from "./csv.js";
import { defineSource } from "./source.js";

export const tsv = defineSource({
  name: "tsv",
  doc: "A table of text whose cells are separated by tabs.",
  options: tableOptions,
  unnamed: ["file"],
  example: 'flowers: tsv("flowers.tsv")',
  exampleInput: "vector[2] = [flowers.length, flowers.width]",
  aliases: ["TSV", "read_table"],
});
