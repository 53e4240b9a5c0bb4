import { isCalled } from "../catalogue/calls.js";
import { isLayer } from "../catalogue/layer.js";
import type { Layer } from "../catalogue/layer.js";
import { roles } from "../catalogue/traits.js";
import type { Role } from "../catalogue/traits.js";

/** Roles of layers that have no colour of their own: they rearrange or mark what flows, and learn nothing. */
const plain = [
  "scaling",
  "encoding",
  "masking",
  "reshaping",
  "permutation",
  "resizing",
  "wrapper",
] as const satisfies readonly Role[];

type PlainRole = (typeof plain)[number];
type ColouredRole = Exclude<Role, PlainRole>;

/** What colours a node: a layer's role, or what else it is. */
export type Kind = "input" | ColouredRole | "shape" | "fusion" | "head" | "block" | "lost";

export const kinds: readonly Kind[] = [
  "input",
  ...roles.filter(isColoured),
  "shape",
  "fusion",
  "head",
  "block",
  "lost",
];

function isColoured(role: Role): role is ColouredRole {
  return !plain.some((other) => other === role);
}

/** A layer of a layer is coloured as the one inside. */
export function kindOfLayer({ traits }: Layer, values: Readonly<Record<string, unknown>> = {}): Kind {
  const { layer } = values;
  if (isCalled(layer) && isLayer(layer.callable)) return kindOfLayer(layer.callable, layer.options.values);
  return isColoured(traits.role) ? traits.role : "shape";
}
