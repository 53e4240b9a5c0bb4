import { tableOptions } from "./csv.js";
import { defineSource } from "./source.js";

export const tsv = defineSource({
  name: "tsv",
  doc: "A table of text whose cells are separated by tabs.",
  options: tableOptions,
  unnamed: ["file"],
  aliases: ["TSV", "read_table"],
});
