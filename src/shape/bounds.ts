import type { Dim } from "./dim.js";
import { isKnown } from "./dim.js";

/**
 * The least that a size can be, where what only the data tell is 1 or more, and the sizes of `minima`, by their `key`,
 * are so much.
 */
export function leastOf(dim: Dim, minima: ReadonlyMap<string, number>): number {
  if (isKnown(dim)) return dim;
  const computed = dim.terms.reduce((sum, { factor, atom }) => {
    if (factor < 0) return -Infinity;
    if (atom.kind === "symbol") return sum + factor * (minima.get(`1*${atom.key}`) ?? 1);
    const least =
      atom.kind === "product"
        ? leastOf(atom.left, minima) * leastOf(atom.right, minima)
        : Math.floor(leastOf(atom.dividend, minima) / atom.divisor);
    return sum + factor * least;
  }, dim.constant);
  return Math.max(minima.get(dim.key) ?? -Infinity, computed);
}
