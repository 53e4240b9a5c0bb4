import { tsv as declared } from "../../../parts/sources/tsv.js";
import { openTable } from "./csv.js";
import { implementSource } from "./source.js";

/** A table of text whose cells are separated by tabs. */
export const tsv = implementSource(declared, (folder, { file, columns }) =>
  openTable(folder, file, { columns, separator: "\t" }),
);
