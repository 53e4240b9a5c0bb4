import { openCsv, type CsvOptions } from "./csv.js";
import { openIdx } from "./idx.js";
import { openNpz } from "./npz.js";
import type { OpenSource } from "./openSource.js";

/** Rows of data in a file or a few. Nothing is read before `open`. */
export interface Source {
  /** Reads the headers of its files, which are looked for in `folder`; a DataError if that cannot be. */
  readonly open: (folder: string) => OpenSource;
  /** One column: as it is in the file. */
  readonly column: (name: string) => ColumnReference;
  /** Several columns of one number a row, side by side: a vector a row. */
  readonly columns: (names: readonly string[]) => ColumnReference;
}

export interface ColumnReference {
  readonly source: Source;
  readonly names: readonly string[];
  /** Whether the values of the columns make a vector, even if it is but one column. */
  readonly asVector: boolean;
}

/** A table of text, with its columns' names in the first line or in `columns`. */
export function csv(path: string, options: CsvOptions = {}): Source {
  return source((folder) => openCsv(folder, path, options));
}

/** A table of text whose cells are separated by tabs. */
export function tsv(path: string, options: Pick<CsvOptions, "columns"> = {}): Source {
  return csv(path, { ...options, separator: "\t" });
}

/** A pair of files in the format of the MNIST pages, gzipped or not, as the columns `image` and `label`. */
export function idx(imagesPath: string, labelsPath: string): Source {
  return source((folder) => openIdx(folder, imagesPath, labelsPath));
}

/** NumPy's archive of arrays, each a column. */
export function npz(path: string): Source {
  return source((folder) => openNpz(folder, path));
}

function source(open: Source["open"]): Source {
  const self: Source = {
    open,
    column: (name) => ({ source: self, names: [name], asVector: false }),
    columns: (names) => ({ source: self, names, asVector: true }),
  };
  return self;
}
