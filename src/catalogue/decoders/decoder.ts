import type { Options } from "../options.js";
import type { Runnable } from "../runnable.js";
import type { WrittenSize } from "../type-kind.js";
import { columnPath } from "../paths.js";
import { option } from "../options.js";

/** Reads the files that a table's column names: `wav(pairs.sound)`. */
export interface Decoder extends Runnable {
  readonly kind: "decoder";
  /** Of what one file gives. */
  readonly shape: readonly WrittenSize[];
}

type DecoderSpec = Pick<Decoder, "name" | "doc" | "shape" | "runs"> & {
  readonly options?: Options;
  readonly aliases?: readonly string[];
};

export function defineDecoder({ options = {}, aliases = [], ...spec }: DecoderSpec): Decoder {
  const paths = option(columnPath, { doc: "a column of paths, relative to the table's folder" });
  return { kind: "decoder", ...spec, options: { paths, ...options }, unnamed: ["paths"], aliases };
}
