import type { WrittenSize } from "../../shape/written.js";
import { option } from "../../options/options.js";
import { columnPath } from "../../options/paths.js";
import { part } from "../part.js";
import type { PartOf, PartSpec } from "../part.js";
import type { Plannable } from "../planned.js";

/** Reads the files that a table's column names: `wav(pairs.sound)`. */
export interface Decoder extends Plannable {
  readonly kind: "decoder";
  /** Of what one file gives. */
  readonly shape: readonly WrittenSize[];
}

type DecoderSpec<N extends string, P extends boolean> = Pick<
  PartSpec<N, {}, readonly []>,
  "name" | "doc" | "aliases"
> & {
  readonly shape: readonly WrittenSize[];
  readonly planned: P;
  /** An input that is read by it, as people write it. */
  readonly example: string;
};

const options = { paths: option(columnPath, { doc: "a column of paths, relative to the table's folder" }) };

export function defineDecoder<const N extends string, P extends boolean>({
  shape,
  planned,
  ...spec
}: DecoderSpec<N, P>): PartOf<Decoder, N, typeof options, readonly ["paths"]> & { readonly planned: P } {
  return {
    ...part<N, typeof options, readonly ["paths"]>({ ...spec, options, unnamed: ["paths"] }),
    kind: "decoder",
    shape,
    planned,
  };
}
