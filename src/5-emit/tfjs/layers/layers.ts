import type { LayerName } from "../../../catalogue/layers/index.js";
import type { Choice, Construction, Entry, Factory, Values } from "./construction.js";

/**
 * A function that TensorFlow.js knows by name. `gelu_new` and `logSoftmax` are left out: it cannot load a model that it
 * saved with the first, and its types do not know the second.
 */
const activation = (name: string): Construction => ({
  factory: "activation",
  constants: { activation: name },
});

/** The factory has no gradient for gaps in a kernel. */
const convolution = (factory: Factory): Choice => ({
  usual: { factory },
  where: ({ dilationRate }: Values) => includes(dilationRate, (rate) => rate > 1),
  instead: { own: "DilatedConv", inFull: ["kernelSize", "strides", "dilationRate"] },
});

/** How TensorFlow.js builds each layer of the catalogue. */
export const layerTable = {
  alphaDropout: "alphaDropout",
  averagePooling1d: "averagePooling1d",
  averagePooling2d: "averagePooling2d",
  averagePooling3d: "averagePooling3d",
  batchNormalization: { factory: "batchNormalization", axes: ["axis"] },
  bidirectional: "bidirectional",
  // The factory's spoils the shape of what flows in.
  categoryEncoding: { own: "CategoryEncoding" },
  // The factory's has no gradient, and spoils the shape of what flows in.
  centerCrop: { own: "CenterCrop" },
  conv1d: convolution("conv1d"),
  conv2d: convolution("conv2d"),
  conv2dTranspose: "conv2dTranspose",
  conv3d: "conv3d",
  // The factory's is built and cannot be trained: it has no gradient.
  conv3dTranspose: { own: "TrainableConv3DTranspose" },
  convLstm2d: "convLstm2d",
  cropping2D: "cropping2D",
  dense: "dense",
  depthwiseConv2d: "depthwiseConv2d",
  dropout: "dropout",
  // The factory's lets a mask end.
  elu: activation("elu"),
  embedding: "embedding",
  expandDims: { own: "ExpandDims", axes: ["axis"] },
  flatten: "flatten",
  gaussianDropout: "gaussianDropout",
  gaussianNoise: "gaussianNoise",
  gelu: activation("gelu"),
  globalAttentionPooling: { own: "GlobalAttentionPooling" },
  globalAveragePooling1d: "globalAveragePooling1d",
  globalAveragePooling2d: "globalAveragePooling2d",
  globalMaxPooling1d: "globalMaxPooling1d",
  globalMaxPooling2d: "globalMaxPooling2d",
  groupNormalization: { own: "GroupNormalization" },
  gru: "gru",
  hardSigmoid: activation("hardSigmoid"),
  layerNormalization: { factory: "layerNormalization", axes: ["axis"] },
  leakyReLU: "leakyReLU",
  linear: activation("linear"),
  lstm: "lstm",
  // The factory's stops training: it has no gradient.
  masking: { own: "TrainableMasking" },
  maxPooling1d: "maxPooling1d",
  maxPooling2d: "maxPooling2d",
  maxPooling3d: "maxPooling3d",
  mish: activation("mish"),
  multiHeadAttention: { own: "MultiHeadAttention" },
  permute: { factory: "permute", axes: ["dims"] },
  positionalEmbedding: { own: "PositionalEmbedding" },
  prelu: { factory: "prelu", axes: ["sharedAxes"], asObjects: ["alphaConstraint"] },
  relu: "reLU",
  relu6: activation("relu6"),
  repeatVector: "repeatVector",
  rescaling: "rescaling",
  reshape: {
    usual: { factory: "reshape" },
    // The factory works -1 out too late: before data flows, it takes the size for unknown.
    where: ({ targetShape }: Values) => includes(targetShape, (size) => size === -1),
    instead: { own: "ReshapeRest" },
  },
  // The factory's takes the batch for the height.
  resizing: { own: "ResizeMaps" },
  selu: activation("selu"),
  separableConv2d: "separableConv2d",
  sigmoid: activation("sigmoid"),
  simpleRNN: "simpleRNN",
  // `tf.layers.softmax` has the wrong axis for its default, and takes a mask that is meant for another layer.
  softmax: activation("softmax"),
  softplus: activation("softplus"),
  softsign: activation("softsign"),
  spatialDropout1d: "spatialDropout1d",
  squeezeExcite: { own: "SqueezeExcite" },
  swish: activation("swish"),
  tanh: activation("tanh"),
  // The factory's stops training: it has no gradient.
  thresholdedReLU: { own: "TrainableThresholdedReLU" },
  timeDistributed: "timeDistributed",
  transformerEncoder: { own: "TransformerEncoder" },
  upSampling2d: { factory: "upSampling2d", inFull: ["size"] },
  zeroPadding2d: "zeroPadding2d",
} satisfies Readonly<Record<LayerName, Entry>>;

/** Whether one of a list's numbers is such. */
function includes(list: unknown, holds: (item: number) => boolean): boolean {
  return Array.isArray(list) && list.some((item) => typeof item === "number" && holds(item));
}
