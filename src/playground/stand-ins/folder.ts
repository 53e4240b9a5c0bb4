import { DataError } from "../../runtime/data/dataError.js";
import type * as own from "../../runtime/data/folder.js";
import { fileNames } from "./files.js";

/** As `runtime/data/folder.ts`: the page has the files of the examples, and no others. */
export const findInside: typeof own.findInside = (_folder, path) => {
  const names = fileNames();
  const name = path.replace(/^(\.\/)+/, "");
  if (names.includes(name)) return name;
  throw new DataError(
    "the playground has no such file",
    { file: path },
    `it has ${names.join(", ")}`,
    "missing",
  );
};
