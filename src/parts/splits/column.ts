import { option } from "../../options/options.js";
import { columnPath } from "../../options/paths.js";
import { defineSplit } from "./split.js";

export const column = defineSplit({
  name: "column",
  doc: "A column says `train`, `validate` or `test` for each row.",
  example: "column(flowers.part)",
  options: { of: option(columnPath, { doc: "the column" }) },
  unnamed: ["of"],
  aliases: ["by", "columnSplit"],
  parts: () => ({ validate: undefined, test: undefined }),
});
