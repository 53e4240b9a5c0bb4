import { dimText } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import type { Layer } from "./layer.js";
import { conv2d } from "./layers/conv2d.js";
import { dense } from "./layers/dense.js";
import { embedding } from "./layers/embedding.js";
import { flatten } from "./layers/flatten.js";
import { globalAveragePooling2d } from "./layers/globalAveragePooling2d.js";
import { layers } from "./layers/index.js";
import type { CatalogueLayer } from "./layers/index.js";
import { masking } from "./layers/masking.js";
import { relu } from "./layers/relu.js";
import { reshape } from "./layers/reshape.js";
import { resizing } from "./layers/resizing.js";

const weigh = (channels: Dim) => `${dense.name}(${dimText(channels)})`;

/** Steps that fixes write, by what they do: a rule asks for one, and need not know how a layer is called. */
export const steps = {
  /** All values as one vector. */
  flat: () => flatten.name,
  /** The means of the channels over all places of an input of this rank, where there is a layer for it. */
  means: (rank: number) => ofRank(globalAveragePooling2d, rank)?.name,
  /** Other channels on the last axis. */
  weigh,
  /** The same, with the layer that is usual for an input of this rank. */
  project: (rank: number, channels: Dim) => {
    if (rank <= 2) return weigh(channels);
    const layer = ofRank(conv2d, rank);
    return layer && `${layer.name}(${dimText(channels)}, 1)`;
  },
  resize: (sizes: readonly Dim[]) => `${resizing.name}(${sizes.map(dimText).join(", ")})`,
  reshape: (sizes: readonly Dim[]) => `${reshape.name}([${sizes.map(dimText).join(", ")}])`,
  /** A vector of `width` values for each of `count` numbers. */
  lookUp: (count: number, width: number) => `${embedding.name}(${count}, ${width})`,
  /** The activation that people take. */
  bend: () => relu.name,
  /** A mask of its own, with a filler that no data holds. */
  fullMask: () => `${masking.name}(maskValue: -1e9)`,
};

/** The layer of the same family for an input of this rank: over 1, 2 or 3 axes. */
export function ofRank({ traits: { family } }: Layer, rank: number): CatalogueLayer | undefined {
  if (family === undefined) return undefined;
  return [...layers.values()].find(
    ({ traits, input: { ranks } }) => traits.family === family && ranks.min <= rank && rank <= ranks.max,
  );
}
