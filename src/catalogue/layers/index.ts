import type { Layer } from "../layer.js";
import { activationLayers } from "./activations.js";
import { alphaDropout } from "./alphaDropout.js";
import { averagePooling1d } from "./averagePooling1d.js";
import { averagePooling2d } from "./averagePooling2d.js";
import { averagePooling3d } from "./averagePooling3d.js";
import { batchNormalization } from "./batchNormalization.js";
import { conv2d } from "./conv2d.js";
import { dense } from "./dense.js";
import { dropout } from "./dropout.js";
import { elu } from "./elu.js";
import { flatten } from "./flatten.js";
import { gaussianDropout } from "./gaussianDropout.js";
import { gaussianNoise } from "./gaussianNoise.js";
import { globalAveragePooling1d } from "./globalAveragePooling1d.js";
import { globalAveragePooling2d } from "./globalAveragePooling2d.js";
import { globalMaxPooling1d } from "./globalMaxPooling1d.js";
import { globalMaxPooling2d } from "./globalMaxPooling2d.js";
import { gru } from "./gru.js";
import { layerNormalization } from "./layerNormalization.js";
import { leakyReLU } from "./leakyReLU.js";
import { lstm } from "./lstm.js";
import { maxPooling1d } from "./maxPooling1d.js";
import { maxPooling2d } from "./maxPooling2d.js";
import { maxPooling3d } from "./maxPooling3d.js";
import { prelu } from "./prelu.js";
import { relu } from "./relu.js";
import { reshape } from "./reshape.js";
import { simpleRNN } from "./simpleRNN.js";
import { softmax } from "./softmax.js";
import { spatialDropout1d } from "./spatialDropout1d.js";
import { thresholdedReLU } from "./thresholdedReLU.js";

/** All layers by name. A new layer is a file and a line here. */
export const layers: ReadonlyMap<string, Layer> = new Map(
  [
    ...activationLayers,
    alphaDropout,
    averagePooling1d,
    averagePooling2d,
    averagePooling3d,
    batchNormalization,
    conv2d,
    dense,
    dropout,
    elu,
    flatten,
    gaussianDropout,
    gaussianNoise,
    globalAveragePooling1d,
    globalAveragePooling2d,
    globalMaxPooling1d,
    globalMaxPooling2d,
    gru,
    layerNormalization,
    leakyReLU,
    lstm,
    maxPooling1d,
    maxPooling2d,
    maxPooling3d,
    prelu,
    relu,
    reshape,
    simpleRNN,
    softmax,
    spatialDropout1d,
    thresholdedReLU,
  ].map((layer) => [layer.name, layer]),
);
