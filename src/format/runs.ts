import type { Kid } from "./kids.js";
import type { Layout } from "./layout.js";

/** Splits what follows each other where an empty line stands between. */
export function runs<T extends Kid>(layout: Layout, all: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const kid of all) {
    const current = found.at(-1);
    if (current && !layout.isApart(kid)) current.push(kid);
    else found.push([kid]);
  }
  return found;
}

/** A longer part than the others by more than this stands for itself. */
const mostSpaces = 16;

/** Fills parts of a column up to the widest. */
export function pad(layout: Layout, parts: readonly { readonly kid: Kid; readonly columns: number }[]): void {
  const widest = Math.max(...parts.map((part) => part.columns));
  const narrowest = Math.min(...parts.map((part) => part.columns));
  if (!Number.isFinite(widest)) return;
  for (const { kid, columns } of parts)
    layout.padding.set(kid, widest - narrowest <= mostSpaces ? widest - columns : 0);
}
