import type { Column, Shape, TextColumn } from "../../types.js";
import type { DataPlace } from "../dataError.js";

/** What a file's header, or a glance at the file, tells of a column. `shape` is that of one row. */
export interface ColumnHead {
  readonly name: string;
  readonly rows: number;
  readonly shape: Shape;
  readonly dtype: "number" | "integer" | "text";
}

/** A source whose files are found and whose headers are read; `read` fetches the values of one of its columns. */
export interface OpenSource {
  /** Whether all values are in memory already, so that a look at any column costs nothing. */
  readonly isRead: boolean;
  readonly heads: readonly ColumnHead[];
  readonly read: (name: string) => Column | TextColumn;
  /** The place of a row (from 0) of a column, for messages. */
  readonly place: (name: string, row: number) => DataPlace;
}

export function isText(column: Column | TextColumn): column is TextColumn {
  return !("shape" in column);
}
