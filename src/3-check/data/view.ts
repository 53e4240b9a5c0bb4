import type { Source } from "../../parts/sources/index.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall, Probe } from "../checked.js";

/** What is known of each source of `data`, by name. */
export type DataView = ReadonlyMap<string, SourceView>;

export interface SourceView {
  readonly name: string;
  readonly call: CheckedCall<Source>;
  /** What its files say; absent when nobody looked, or they cannot be read. */
  readonly found: FoundTable | undefined;
  readonly span: Span;
}

export type FoundTable = Extract<Probe, { readonly kind: "found" }>;
