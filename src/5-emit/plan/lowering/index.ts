import { functions } from "../../../plan/primitives.js";
import * as fusions from "./fusions.js";
import * as plain from "./plain.js";
import type { Lower } from "./steps.js";
import * as weighted from "./weighted.js";

/**
 * How layers and fusions are made of primitives, by their names. What is not here is left to an engine as it is, so a
 * new layer needs no line.
 */
const table: Readonly<Record<string, Lower>> = {
  ...Object.fromEntries(functions.map((name) => [name, plain.activation(name)])),
  relu: plain.relu,
  leakyReLU: plain.leakyReLU,
  thresholdedReLU: plain.thresholdedReLU,
  prelu: plain.prelu,
  rescaling: plain.rescaling,

  dense: weighted.dense,
  conv1d: weighted.convolution,
  conv2d: weighted.convolution,
  conv3d: weighted.convolution,
  conv2dTranspose: weighted.transposedConvolution,
  conv3dTranspose: weighted.transposedConvolution,
  depthwiseConv2d: weighted.depthwiseConvolution,
  separableConv2d: weighted.separableConvolution,
  embedding: weighted.embedding,
  simpleRNN: weighted.simpleRNN,
  gru: weighted.gru,
  lstm: weighted.lstm,

  maxPooling1d: plain.pooling("maxPooling"),
  maxPooling2d: plain.pooling("maxPooling"),
  maxPooling3d: plain.pooling("maxPooling"),
  averagePooling1d: plain.pooling("averagePooling"),
  averagePooling2d: plain.pooling("averagePooling"),
  averagePooling3d: plain.pooling("averagePooling"),
  globalAveragePooling1d: plain.globalPooling("mean"),
  globalAveragePooling2d: plain.globalPooling("mean"),
  globalMaxPooling1d: plain.globalPooling("max"),
  globalMaxPooling2d: plain.globalPooling("max"),

  batchNormalization: plain.batchNormalization,
  layerNormalization: plain.layerNormalization,
  groupNormalization: plain.groupNormalization,

  flatten: plain.flatten,
  reshape: plain.reshape,
  expandDims: plain.expandDims,
  permute: plain.permute,
  repeatVector: plain.repeatVector,
  zeroPadding2d: plain.zeroPadding,
  cropping2D: plain.cropping,
  upSampling2d: plain.upSampling,

  dropout: plain.dropout,
  spatialDropout1d: plain.spatialDropout1d,
  alphaDropout: plain.alphaDropout,
  gaussianDropout: plain.gaussianDropout,
  gaussianNoise: plain.gaussianNoise,

  add: fusions.chain("add"),
  subtract: fusions.chain("subtract"),
  multiply: fusions.chain("multiply"),
  maximum: fusions.chain("maximum"),
  minimum: fusions.chain("minimum"),
  average: fusions.average,
  concat: fusions.concat,
  stack: fusions.stack,
};

export const lowerings: ReadonlyMap<string, Lower> = new Map(Object.entries(table));
