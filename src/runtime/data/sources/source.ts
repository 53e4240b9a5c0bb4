import type { ValuesOf } from "../../../parts/arguments.js";
import type { AnyPart } from "../../../parts/part.js";
import type * as parts from "../../../parts/sources/index.js";
import { implement, type Implemented } from "../../implement.js";
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

/** Opens a source by the options of its declaration, as a spec's were read. */
export interface Opener {
  readonly openWith: (folder: string, values: Readonly<Record<string, unknown>>) => OpenSource;
}

/**
 * The runtime's half of a source; its other half is its declaration in `src/parts/sources`. Both training and the
 * checker's look at the data read through what `open` gives.
 */
export function implementSource<D extends AnyPart & parts.Source>(
  declaration: D,
  open: (folder: string, options: ValuesOf<D>) => OpenSource,
): Implemented<D, Source> & Opener {
  const make = implement<D, Source>(declaration, (values) => {
    const self: Source = {
      open: (folder) => open(folder, values),
      column: (name) => ({ source: self, names: [name], asVector: false }),
      columns: (names) => ({ source: self, names, asVector: true }),
    };
    return self;
  });
  // The options were read by their own types, so they are what the declaration says.
  return Object.assign(make, {
    openWith: (folder: string, values: object) => open(folder, values as ValuesOf<D>),
  });
}
