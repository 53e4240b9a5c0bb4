import type { Sizes } from "./tensorflow.js";

/** A call, and the shapes of its inputs; `null` is `?`. */
type Row = readonly [call: string, ...inputs: Sizes[]];

const unknownMap: Sizes = [null, null, 3];
const series: Sizes = [null, 6];

/** Cases that a person thought of; others are made from the options' types. */
export const cases: ReadonlyMap<string, readonly Row[]> = new Map<string, readonly Row[]>([
  [
    "dense",
    [
      ["dense(4, activation: gelu, useBias: false)", [7, 5]],
      ["dense(3, kernelRegularizer: l2(0.1), trainable: false)", [null, 5]],
      ["dense(6, kernelInitializer: identity, kernelConstraint: maxNorm(3))", [6]],
    ],
  ],
  [
    "conv1d",
    [
      ["conv1d(4, 3)", series],
      ["conv1d(4, 3, dilationRate: 2)", [9, 2]],
      ["conv1d(4, 3, dilationRate: 3, padding: same, activation: relu)", series],
      ["conv1d(4, 5, strides: 3)", [16, 2]],
    ],
  ],
  [
    "conv2d",
    [
      ["conv2d(4, [1, 5], strides: 2)", [9, 8, 3]],
      ["conv2d(4, 3, padding: same, strides: [2, 3])", unknownMap],
      ["conv2d(2, 3, dilationRate: [2, 1])", [9, 8, 3]],
      [
        "conv2d(2, [2, 3], dilationRate: 2, padding: same, activation: tanh, kernelRegularizer: l1(0.1), biasInitializer: ones)",
        [9, 8, 3],
      ],
      ["conv2d(2, 3, dilationRate: 3)", unknownMap],
    ],
  ],
  [
    "conv3d",
    [
      ["conv3d(2, [1, 2, 3], strides: [1, 2, 1])", [4, 5, 6, 2]],
      ["conv3d(2, 3)", [null, null, null, 1]],
    ],
  ],
  [
    "conv2dTranspose",
    [
      ["conv2dTranspose(4, 3)", [5, 6, 2]],
      ["conv2dTranspose(4, [2, 5], strides: 3)", [5, 6, 2]],
      ["conv2dTranspose(4, 3, strides: 2, padding: same)", unknownMap],
    ],
  ],
  [
    "conv3dTranspose",
    [
      ["conv3dTranspose(2, 3)", [2, 3, 4, 2]],
      ["conv3dTranspose(2, [2, 1, 3], strides: [3, 1, 2], activation: relu)", [2, 3, 4, 2]],
      ["conv3dTranspose(2, [4, 2, 3], strides: [2, 3, 3], padding: same, useBias: false)", [2, 3, 4, 2]],
    ],
  ],
  [
    "separableConv2d",
    [
      ["separableConv2d(4, [3, 2], strides: 2)", [9, 8, 3]],
      ["separableConv2d(4, 3, padding: same, depthwiseRegularizer: l2(0.1))", unknownMap],
    ],
  ],
  [
    "depthwiseConv2d",
    [
      ["depthwiseConv2d([3, 2], depthMultiplier: 2, strides: 2)", [9, 8, 3]],
      ["depthwiseConv2d(3, useBias: false)", unknownMap],
    ],
  ],
  [
    "convLstm2d",
    [
      ["convLstm2d(2, 3, strides: 2)", [3, 7, 8, 2]],
      ["convLstm2d(2, [1, 3], returnSequences: true, unitForgetBias: true)", [null, 7, 8, 2]],
      ["convLstm2d(2, 3, padding: same, goBackwards: true)", [3, null, null, 1]],
    ],
  ],
  [
    "maxPooling2d",
    [
      ["maxPooling2d", [5, 6, 2]],
      ["maxPooling2d([1, 3], strides: 2, padding: same)", [5, 6, 2]],
      ["maxPooling2d(3)", [null, null, null]],
    ],
  ],
  [
    "averagePooling1d",
    [
      ["averagePooling1d", [7, 2]],
      ["averagePooling1d(3, strides: 1, padding: same)", [null, 2]],
    ],
  ],
  ["maxPooling3d", [["maxPooling3d([1, 2, 3])", [4, 5, 6, 2]]]],
  [
    "lstm",
    [
      ["lstm(3, returnSequences: true, unitForgetBias: true)", series],
      ["lstm(3, useBias: false, dropout: 0.2, recurrentDropout: 0.2, recurrentActivation: sigmoid)", [4, 2]],
      ["lstm(1, goBackwards: true)", [4, 2]],
    ],
  ],
  [
    "gru",
    [
      ["gru(3, returnSequences: true)", series],
      ["gru(3, recurrentDropout: 0.3)", [4, 2]],
    ],
  ],
  ["simpleRNN", [["simpleRNN(3, returnSequences: true, recurrentInitializer: identity)", series]]],
  [
    "bidirectional",
    [
      ["bidirectional(gru(3, returnSequences: true), mergeMode: sum)", series],
      ["bidirectional(lstm(2, trainable: false), mergeMode: ave)", [4, 2]],
      ["bidirectional(simpleRNN(2), mergeMode: mul)", [4, 2]],
      ["bidirectional(convLstm2d(2, 3, padding: same, returnSequences: true))", [3, 5, 6, 1]],
    ],
  ],
  [
    "timeDistributed",
    [
      ["timeDistributed(conv2d(2, 3))", [null, 5, 6, 1]],
      ["timeDistributed(flatten)", [3, 5, 6, 1]],
      ["timeDistributed(batchNormalization)", [3, 5, 4]],
      ["timeDistributed(lstm(2))", [3, 4, 2]],
      ["timeDistributed(dense(3, trainable: false))", [3, 4]],
      ["timeDistributed(groupNormalization(2))", [3, 5, 4]],
      ["timeDistributed(dropout(0.5))", [3, 4]],
      ["timeDistributed(embedding(5, 2))", [3, 4]],
    ],
  ],
  [
    "embedding",
    [
      ["embedding(5, 3, maskZero: true)", [null]],
      ["embedding(5, 3, embeddingsRegularizer: l2(0.1))", [4, 2]],
    ],
  ],
  [
    "batchNormalization",
    [
      ["batchNormalization", [5]],
      ["batchNormalization(epsilon: 0.01)", [5, 3]],
      ["batchNormalization(axis: 1)", [5, 3]],
      ["batchNormalization(momentum: 0.9)", [null, null, 4]],
      ["batchNormalization(trainable: false)", [null, 3]],
    ],
  ],
  [
    "layerNormalization",
    [
      ["layerNormalization", [5]],
      ["layerNormalization(axis: [0, 1])", [5, 3]],
      ["layerNormalization(axis: [0, -1])", [5, null, 3]],
    ],
  ],
  [
    "groupNormalization",
    [
      ["groupNormalization(3)", [6]],
      ["groupNormalization(2)", [null, null, null, 4]],
    ],
  ],
  [
    "prelu",
    [
      ["prelu", [4]],
      ["prelu(sharedAxes: [0, 1])", [null, null, 3]],
    ],
  ],
  [
    "reshape",
    [
      ["reshape([2, -1])", [4, 3]],
      ["reshape([-1, 2])", [null, 4]],
      ["reshape([12])", [4, 3]],
    ],
  ],
  ["permute", [["permute([2, 0, 1])", [4, null, 3]]]],
  [
    "zeroPadding2d",
    [
      ["zeroPadding2d", [4, 5, 2]],
      ["zeroPadding2d([1, 2])", unknownMap],
      ["zeroPadding2d([[0, 1], [2, 3]])", [4, 5, 2]],
    ],
  ],
  [
    "cropping2D",
    [
      ["cropping2D(1)", [4, 5, 2]],
      ["cropping2D([[0, 1], [2, 1]])", [4, 5, null]],
    ],
  ],
  [
    "upSampling2d",
    [
      ["upSampling2d", unknownMap],
      ["upSampling2d([1, 3], interpolation: bilinear)", [4, 5, 2]],
    ],
  ],
  [
    "resizing",
    [
      ["resizing(3, 7)", unknownMap],
      ["resizing(8, 8, interpolation: nearest)", [4, 4, 2]],
    ],
  ],
  ["relu", [["relu(maxValue: 2)", [4]]]],
  [
    "expandDims",
    [
      ["expandDims(axis: 0)", [null, 3]],
      ["expandDims(axis: 1)", [4, 3]],
    ],
  ],
  [
    "multiHeadAttention",
    [
      ["multiHeadAttention(2, keyDim: 3, causal: true, dropout: 0.1)", [null, 5]],
      ["multiHeadAttention(1, useBias: false)", [4, 5]],
    ],
  ],
  [
    "transformerEncoder",
    [
      ["transformerEncoder(2, 7, normFirst: true, activation: gelu)", [null, 4]],
      ["transformerEncoder(1, 7, causal: true, dropout: 0, trainable: false)", [5, 4]],
    ],
  ],
  [
    "positionalEmbedding",
    [
      ["positionalEmbedding(20)", [null, 4]],
      ["positionalEmbedding(9)", [5, 4]],
    ],
  ],
  [
    "squeezeExcite",
    [
      ["squeezeExcite", [4, 5, 3]],
      ["squeezeExcite(2)", [null, 6]],
    ],
  ],
  ["globalAttentionPooling", [["globalAttentionPooling(3)", [null, 4]]]],
  [
    "masking",
    [
      ["masking(maskValue: -1)", [null, 4]],
      ["masking", [3, 4, 5]],
    ],
  ],
  [
    "concat",
    [
      ["concat", [null, 3], [null, 4]],
      ["concat(axis: 0)", [2, 3], [null, 3], [5, 3]],
      ["concat(axis: 1)", [2, 3, 4], [2, 5, 4]],
    ],
  ],
  [
    "stack",
    [
      ["stack(axis: -1)", [2, 3], [2, 3], [2, 3]],
      ["stack(axis: 1)", [null, null], [null, null]],
      ["stack", [4], [4]],
    ],
  ],
  [
    "add",
    [
      ["add", [4, 3], [4, 1]],
      ["add", [null, 3], [null, 3], [1, 3]],
      ["add", [1, 3], [null, 3]],
    ],
  ],
  [
    "subtract",
    [
      ["subtract", [4, 3], [1, 3]],
      ["subtract", [null, 3], [null, 1]],
    ],
  ],
  [
    "dot",
    [
      ["dot", [4], [4]],
      ["dot", [5, 4], [3, 4]],
      ["dot(axes: 0)", [4, 5], [4, 3]],
      ["dot(axes: [1, 0])", [5, 4], [4, 3]],
      ["dot(axes: [0, 1], normalize: true)", [4, 5], [3, 4]],
      ["dot(axes: [0, 0])", [4], [4, 3]],
      ["dot", [null, 4], [4]],
      ["dot(axes: [0, 1])", [4], [5, 4]],
    ],
  ],
  [
    "gated",
    [
      ["gated(units: 3)", [4], [5], [6]],
      ["gated", [null, 4], [null, 5]],
    ],
  ],
  [
    "attention",
    [
      ["attention", [6], [6], [6]],
      ["attention(heads: 3, trainable: false)", [null, 6], [null, 6]],
    ],
  ],
  [
    "crossAttention",
    [
      ["crossAttention(heads: 2)", [null, 4], [null, 6]],
      ["crossAttention(heads: 3, keyDim: 2)", [5, 4], [7, 3]],
    ],
  ],
  [
    "bilinear",
    [
      ["bilinear(units: 3, rank: 5)", [4], [5], [6]],
      ["bilinear(units: 3)", [null, 4], [null, 5]],
    ],
  ],
  [
    "film",
    [
      ["film", [null, 4], [3]],
      ["film", [5], [3]],
    ],
  ],
]);
