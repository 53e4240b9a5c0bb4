import { activationNames } from "./activations.js";

/**
 * How the layers and fusions of TensorFlow.js 4.22 treat a mask, which tells recurrent layers the times to pass over.
 * What is in neither table lets a mask end.
 */
export const carriesMask: ReadonlySet<string> = new Set([
  ...activationNames,
  "dense",
  "prelu",
  "timeDistributed",
  "batchNormalization",
  "layerNormalization",
  "concat",
  "dropout",
  "spatialDropout1d",
  "alphaDropout",
  "gaussianDropout",
  "gaussianNoise",
  // With `returnSequences`; otherwise there are no times left to pass over.
  "simpleRNN",
  "gru",
  "lstm",
  "bidirectional",
]);

/** Built with a mask, these fail when data flows: its shape is not what they take it for. */
export const failsWithMask: ReadonlySet<string> = new Set([
  "convLstm2d",
  "add",
  "average",
  "multiply",
  "maximum",
  "minimum",
]);

/**
 * TensorFlow.js hands the last mask of a network to every such layer that comes later, also on another branch: one whose
 * own series has no mask then gets a wrong one, without a word.
 */
export const takesMask: ReadonlySet<string> = new Set([
  "simpleRNN",
  "gru",
  "lstm",
  "bidirectional",
  "convLstm2d",
]);
