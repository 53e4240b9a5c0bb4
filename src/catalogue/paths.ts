import { fits, list, misfit, text } from "./options.js";
import type { OptionType } from "./options.js";
import { valueText } from "./value.js";

/** `pairs.split`: a column of a source. */
export interface ColumnPath {
  readonly source: string;
  readonly column: string;
}

export const columnPath: OptionType<ColumnPath> = {
  expects: "a column of a source, as in `pairs.split`",
  words: [],
  calls: [],
  read: (value) => {
    const [source, column, more] = value.kind === "path" ? value.parts : [];
    return source !== undefined && column !== undefined && more === undefined
      ? fits({ source, column })
      : misfit(value, `${valueText(value)} is not a column of a source, as in \`pairs.split\``);
  },
};

/** One file, or several that are read one after the other. Paths are relative to the spec or to `--data`. */
export const files: OptionType<readonly string[]> = {
  expects: "the path of a file in quotes, or a list of them",
  words: [],
  calls: [],
  read: (value) => {
    if (value.kind === "list" && value.items.length > 0) return list(text).read(value);
    const one = text.read(value);
    return one.ok ? fits([one.value]) : one;
  },
};
