import { either, fits, misfit, number, text } from "./options.js";
import type { OptionType } from "./options.js";
import { valueText } from "./value.js";

/** `pairs.split`: a column of a source. */
export interface ColumnPath {
  readonly source: string;
  readonly column: string;
}

/** `official`: a source. */
export interface SourceName {
  readonly source: string;
}

export const columnPath: OptionType<ColumnPath> = {
  expects: "a column of a source, as in `pairs.split`",
  words: [],
  calls: [],
  read: (value) => {
    const [source, column, more] = value.kind === "path" && !value.arguments ? value.parts : [];
    return source !== undefined && column !== undefined && more === undefined
      ? fits({ source, column })
      : misfit(value, `${valueText(value)} is not a column of a source, as in \`pairs.split\``);
  },
};

const sourceName: OptionType<SourceName> = {
  expects: "the name of a source",
  words: [],
  calls: [],
  read: (value) =>
    value.kind === "word"
      ? fits({ source: value.value })
      : misfit(value, `${valueText(value)} is not the name of a source`),
};

export const shareOrSource = either(number({ min: 0, max: 1 }), sourceName);

export function isSourceName(value: unknown): value is SourceName {
  return typeof value === "object" && value !== null && "source" in value;
}

export function isColumnPath(value: unknown): value is ColumnPath {
  return isSourceName(value) && "column" in value;
}

/** Relative to the spec, or to `--data`. */
export const filePath: OptionType<string> = {
  ...text,
  expects: "the path of a file in quotes",
  read: (value) => {
    const reading = text.read(value);
    if (reading.ok && reading.value === "") return misfit(value, "an empty text is not the path of a file");
    return reading.ok && reading.value.includes("\0")
      ? misfit(value, "a path cannot contain a null character")
      : reading;
  },
};
