import type { Role } from "../../src/catalogue/traits.js";
import {
  commutes,
  ignoresOrder,
  isAffine,
  isLocal,
  isNormalized,
  isRandom,
  isRescaled,
  isResampled,
  isShifted,
  isWithin,
  keepsOrder,
  keepsShape,
  keepsValues,
  reach,
  returnsInput,
} from "./observe.js";
import type { Built } from "./observe.js";

/** How each role shows in what a layer computes; no layer shows two. A wrapper is what is inside. */
export const showsRole: Readonly<Record<Exclude<Role, "wrapper">, (built: Built) => boolean>> = {
  regularization: (b) => returnsInput(b) && isRandom(b),
  masking: (b) => returnsInput(b) && marks(b),
  activation: (b) =>
    keepsShape(b) &&
    isLocal(b) &&
    !(b.learns && isAffine(b)) &&
    !isRescaled(b) &&
    !isNormalized(b) &&
    !isRandom(b) &&
    !marks(b),
  scaling: (b) => !b.learns && isRescaled(b),
  normalization: (b) => keepsShape(b) && b.learns && isNormalized(b),
  attention: (b) => keepsShape(b) && b.learns && !isLocal(b) && commutes(b) && !isNormalized(b),
  embedding: (b) => b.learns && (b.takesIndices || isShifted(b)),
  encoding: (b) => b.takesIndices && !b.learns,
  dense: (b) => b.learns && isAffine(b) && isLocal(b) && !isShifted(b) && !isNormalized(b),
  convolution: (b) => b.learns && isAffine(b) && !isLocal(b) && reach(b).places < reach(b).of,
  recurrent: (b) => b.learns && !b.takesIndices && !keepsShape(b) && !isAffine(b) && !ignoresOrder(b),
  reshaping: (b) => !keepsShape(b) && keepsValues(b) && keepsOrder(b),
  permutation: (b) => keepsValues(b) && !keepsOrder(b),
  pooling: (b) => isWithin(b) && !isResampled(b) && !b.takesIndices,
  resizing: (b) => !b.learns && isResampled(b),
};

function marks({ layer, input }: Built): boolean {
  return layer.supportsMasking && layer.computeMask(input(1)) != null;
}
