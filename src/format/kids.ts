import type { CstNode, IToken } from "chevrotain";
import { isNode } from "../1-parse/cst.js";

/** A part of the grammar's tree. */
export type Kid = CstNode | IToken;

const start = (kid: Kid): number => (isNode(kid) ? (kid.location?.startOffset ?? 0) : kid.startOffset);

const known = new WeakMap<CstNode, readonly Kid[]>();

/** What a rule matched, in the order of the text. */
export function kids(node: CstNode): readonly Kid[] {
  const before = known.get(node);
  if (before) return before;
  const found = Object.values(node.children)
    .flat()
    .sort((a, b) => start(a) - start(b));
  known.set(node, found);
  return found;
}

export function firstToken(kid: Kid): IToken | undefined {
  if (!isNode(kid)) return kid;
  const [first] = kids(kid);
  return first && firstToken(first);
}

export function allTokens(kid: Kid): IToken[] {
  return isNode(kid) ? kids(kid).flatMap(allTokens) : [kid];
}

export function isRule(kid: Kid | undefined, name: string): kid is CstNode {
  return kid !== undefined && isNode(kid) && kid.name === name;
}

export function isToken(kid: Kid | undefined, type: string): kid is IToken {
  return kid !== undefined && !isNode(kid) && kid.tokenType.name === type;
}

/** What stands between an opening and a closing bracket, which are the first and the last of the parts. */
export function bracketed(parts: readonly Kid[]): {
  open: Kid | undefined;
  inside: readonly Kid[];
  close: Kid | undefined;
} {
  return { open: parts[0], inside: parts.slice(1, -1), close: parts.at(-1) };
}

export interface Item {
  /** Commas that stand before it. */
  readonly commas: readonly Kid[];
  readonly kid: Kid;
}

/** A list's items, and the commas that nothing follows. */
export function separated(inside: readonly Kid[]): { items: Item[]; spare: Kid[] } {
  const items: Item[] = [];
  let commas: Kid[] = [];
  for (const kid of inside) {
    if (isToken(kid, "Comma")) {
      commas.push(kid);
    } else {
      items.push({ commas, kid });
      commas = [];
    }
  }
  return { items, spare: commas };
}
