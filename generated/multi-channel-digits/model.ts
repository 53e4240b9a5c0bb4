// Made by mcnn from specs/multi-channel-digits.mcnn: change the spec, not this file.
import * as tf from "@tensorflow/tfjs";

const hidden = 64; // line 4

/**
 * Three views of one digit, one convolution channel each.
 *
 * Inputs: pixels, edges and spectrum, each [batch, 28, 28, 1].
 * Outputs: digit, [batch, 10] logits.
 * Weights: 155,202, 144 of them not trained.
 */
export function createMultiChannelDigits(): tf.LayersModel {
  const pixels = tf.input({ name: "pixels", shape: [28, 28, 1] }); // line 12
  const edges = tf.input({ name: "edges", shape: [28, 28, 1] }); // line 13
  const spectrum = tf.input({ name: "spectrum", shape: [28, 28, 1] }); // line 14

  const a = channel("a/channel_2", channel("a/channel", pixels, 8), 16); // line 24: [7, 7, 16]
  const b = channel("b/channel_2", channel("b/channel", edges, 8), 16); // line 25: [7, 7, 16]
  const c = channel("c/channel_2", channel("c/channel", spectrum, 8), 16); // line 26: [7, 7, 16]

  const joint = join(tf.layers.concatenate({ name: "joint" }), [a, b, c]); // line 28: [7, 7, 48]

  const features = pipe(
    joint, // line 30
    tf.layers.flatten({ name: "features/flatten" }), // [2352]
    tf.layers.dropout({ name: "features/dropout", rate: 0.3 }),
    tf.layers.dense({ name: "features/dense", units: hidden }), // [64]
    tf.layers.reLU({ name: "features/relu" }),
  );

  const digit = pipe(features, tf.layers.dense({ name: "digit", units: 10 })); // line 32: [10]

  return tf.model({ name: "MultiChannelDigits", inputs: [pixels, edges, spectrum], outputs: [digit] });
}

/**
 * A convolution that halves the map.
 *
 * Block `channel`, line 17: [28, 28, 1] → [14, 14, 8], and [14, 14, 8] → [7, 7, 16].
 */
function channel(name: string, x: tf.SymbolicTensor, filters: number, kernel = 3): tf.SymbolicTensor {
  return pipe(
    x,
    tf.layers.conv2d({
      name: `${name}/conv2d`,
      filters,
      kernelSize: kernel,
      padding: "same",
      useBias: false,
    }),
    tf.layers.batchNormalization({ name: `${name}/batchNormalization`, momentum: 0.9 }),
    tf.layers.reLU({ name: `${name}/relu` }),
    tf.layers.maxPooling2d({ name: `${name}/maxPooling2d`, poolSize: 2 }),
  );
}

/** Sends `x` through `layers`, one after the other. */
function pipe(x: tf.SymbolicTensor, ...layers: tf.layers.Layer[]): tf.SymbolicTensor {
  return layers.reduce((y, layer) => layer.apply(y) as tf.SymbolicTensor, x);
}

/** Joins several values into one. */
function join(layer: tf.layers.Layer, xs: tf.SymbolicTensor[]): tf.SymbolicTensor {
  return layer.apply(xs) as tf.SymbolicTensor;
}
