import { byName } from "../by-name.js";
import type { Layer } from "../layer.js";
import { activationLayers } from "./activations.js";
import { alphaDropout } from "./alphaDropout.js";
import { averagePooling1d } from "./averagePooling1d.js";
import { averagePooling2d } from "./averagePooling2d.js";
import { averagePooling3d } from "./averagePooling3d.js";
import { batchNormalization } from "./batchNormalization.js";
import { bidirectional } from "./bidirectional.js";
import { categoryEncoding } from "./categoryEncoding.js";
import { centerCrop } from "./centerCrop.js";
import { conv1d } from "./conv1d.js";
import { conv2d } from "./conv2d.js";
import { conv2dTranspose } from "./conv2dTranspose.js";
import { conv3d } from "./conv3d.js";
import { conv3dTranspose } from "./conv3dTranspose.js";
import { convLstm2d } from "./convLstm2d.js";
import { cropping2D } from "./cropping2D.js";
import { dense } from "./dense.js";
import { depthwiseConv2d } from "./depthwiseConv2d.js";
import { dropout } from "./dropout.js";
import { elu } from "./elu.js";
import { embedding } from "./embedding.js";
import { expandDims } from "./expandDims.js";
import { flatten } from "./flatten.js";
import { gaussianDropout } from "./gaussianDropout.js";
import { gaussianNoise } from "./gaussianNoise.js";
import { globalAttentionPooling } from "./globalAttentionPooling.js";
import { globalAveragePooling1d } from "./globalAveragePooling1d.js";
import { globalAveragePooling2d } from "./globalAveragePooling2d.js";
import { globalMaxPooling1d } from "./globalMaxPooling1d.js";
import { globalMaxPooling2d } from "./globalMaxPooling2d.js";
import { groupNormalization } from "./groupNormalization.js";
import { gru } from "./gru.js";
import { layerNormalization } from "./layerNormalization.js";
import { leakyReLU } from "./leakyReLU.js";
import { lstm } from "./lstm.js";
import { masking } from "./masking.js";
import { maxPooling1d } from "./maxPooling1d.js";
import { maxPooling2d } from "./maxPooling2d.js";
import { maxPooling3d } from "./maxPooling3d.js";
import { multiHeadAttention } from "./multiHeadAttention.js";
import { permute } from "./permute.js";
import { positionalEmbedding } from "./positionalEmbedding.js";
import { prelu } from "./prelu.js";
import { relu } from "./relu.js";
import { repeatVector } from "./repeatVector.js";
import { rescaling } from "./rescaling.js";
import { reshape } from "./reshape.js";
import { resizing } from "./resizing.js";
import { separableConv2d } from "./separableConv2d.js";
import { simpleRNN } from "./simpleRNN.js";
import { softmax } from "./softmax.js";
import { spatialDropout1d } from "./spatialDropout1d.js";
import { squeezeExcite } from "./squeezeExcite.js";
import { thresholdedReLU } from "./thresholdedReLU.js";
import { timeDistributed } from "./timeDistributed.js";
import { transformerEncoder } from "./transformerEncoder.js";
import { upSampling2d } from "./upSampling2d.js";
import { zeroPadding2d } from "./zeroPadding2d.js";

const recurrent = [simpleRNN, gru, lstm, convLstm2d];

/** What a layer of layers may hold: all but those. */
const plain = [
  ...activationLayers,
  alphaDropout,
  averagePooling1d,
  averagePooling2d,
  averagePooling3d,
  batchNormalization,
  categoryEncoding,
  centerCrop,
  conv1d,
  conv2d,
  conv2dTranspose,
  conv3d,
  conv3dTranspose,
  convLstm2d,
  cropping2D,
  dense,
  depthwiseConv2d,
  dropout,
  elu,
  embedding,
  expandDims,
  flatten,
  gaussianDropout,
  gaussianNoise,
  globalAttentionPooling,
  globalAveragePooling1d,
  globalAveragePooling2d,
  globalMaxPooling1d,
  globalMaxPooling2d,
  groupNormalization,
  gru,
  layerNormalization,
  leakyReLU,
  lstm,
  masking,
  maxPooling1d,
  maxPooling2d,
  maxPooling3d,
  multiHeadAttention,
  permute,
  positionalEmbedding,
  prelu,
  relu,
  repeatVector,
  rescaling,
  reshape,
  resizing,
  separableConv2d,
  simpleRNN,
  softmax,
  spatialDropout1d,
  squeezeExcite,
  thresholdedReLU,
  transformerEncoder,
  upSampling2d,
  zeroPadding2d,
];

/** All layers. A new layer is a file and a line above. */
const all = [...plain, bidirectional(recurrent), timeDistributed(plain)];

export type LayerName = (typeof all)[number]["name"];
export type CatalogueLayer = Layer<LayerName>;

export const layers: ReadonlyMap<string, CatalogueLayer> = byName<CatalogueLayer>(all);
