import { activationNames } from "./activations.js";

/**
 * How the layers and fusions of TensorFlow.js 4.22 treat a mask, which tells recurrent layers the times to pass over.
 * What is in neither table lets a mask end.
 */
export const carriesMask: ReadonlySet<string> = new Set([
  ...activationNames.filter((name) => name !== "softmax"),
  ...["dense", "prelu", "timeDistributed", "batchNormalization", "layerNormalization", "concat"],
  ...["dropout", "spatialDropout1d", "alphaDropout", "gaussianDropout", "gaussianNoise"],
  // With `returnSequences`; otherwise there are no times left to pass over.
  ...["simpleRNN", "gru", "lstm", "bidirectional"],
]);

/** Built with a mask, these fail when data flows: its shape is not what they take it for. */
export const failsWithMask: ReadonlySet<string> = new Set([
  "softmax",
  "add",
  "average",
  "multiply",
  "maximum",
  "minimum",
]);
