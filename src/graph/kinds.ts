import { activationNames } from "../catalogue/activations.js";
import { isCalled } from "../catalogue/calls.js";

/** What colours a node. */
export const kinds = [
  "input",
  "convolution",
  "dense",
  "recurrent",
  "attention",
  "embedding",
  "normalization",
  "activation",
  "pooling",
  "regularization",
  "shape",
  "fusion",
  "head",
  "block",
  "lost",
] as const;

export type Kind = (typeof kinds)[number];

/** By name; the first that fits. */
const byName: readonly (readonly [RegExp, Kind])[] = [
  [/lstm|gru|rnn|bidirectional/i, "recurrent"],
  [/pooling/i, "pooling"],
  [/attention|transformer|squeezeExcite/i, "attention"],
  [/^(depthwise|separable)?conv/i, "convolution"],
  [/^dense$/, "dense"],
  [/embedding/i, "embedding"],
  [/normalization/i, "normalization"],
  [/dropout|noise/i, "regularization"],
  [/relu$|^elu$/i, "activation"],
];

const activations: ReadonlySet<string> = new Set(activationNames);

/** A layer of a layer is coloured as the one inside; what only rearranges values is of kind `shape`. */
export function kindOfLayer(name: string, values: Readonly<Record<string, unknown>> = {}): Kind {
  const inner = values["layer"];
  if (isCalled(inner)) return kindOfLayer(inner.callable.name, inner.options.values);
  if (activations.has(name)) return "activation";
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? "shape";
}
