import type { Source } from "../../parts/sources/index.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall } from "../checked.js";
import type { FoundSource } from "../../parts/probe.js";

/** What is known of each source of `data`, by name. */
export type DataView = ReadonlyMap<string, SourceView>;

export interface SourceView {
  readonly name: string;
  readonly call: CheckedCall<Source>;
  /** What its files say; absent when nobody looked, or they cannot be read. */
  readonly found: FoundSource | undefined;
  /** A file of it that is not there. */
  readonly missing: string | undefined;
  readonly span: Span;
}
