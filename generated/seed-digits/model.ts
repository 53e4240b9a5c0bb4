// Made by mcnn from specs/seed.mcnn: change the spec, not this file.
import * as tf from "@tensorflow/tfjs";

const hidden = 512; // line 6

/**
 * Three views of one digit, one convolution channel each.
 *
 * Inputs: pixels, edges and spectrum, each [batch, 28, 28, 1].
 * Outputs: digit, [batch, 10] logits.
 * Weights: 22,487,626, 448 of them not trained.
 */
export function createSeedDigits(): tf.LayersModel {
  const pixels = tf.input({ name: "pixels", shape: [28, 28, 1] }); // line 14
  const edges = tf.input({ name: "edges", shape: [28, 28, 1] }); // line 15
  const spectrum = tf.input({ name: "spectrum", shape: [28, 28, 1] }); // line 16

  const a = channel("a", pixels, 32); // line 25: [14, 14, 32]
  const b = channel("b", edges, 64); // line 26: [14, 14, 64]
  const c = channel("c", spectrum, 128); // line 27: [14, 14, 128]

  const joint = join(tf.layers.concatenate({ name: "joint" }), [a, b, c]); // line 29: [14, 14, 224]

  const features = pipe(
    joint, // line 31
    tf.layers.flatten({ name: "features/flatten" }), // [43904]
    tf.layers.dense({ name: "features/dense", units: hidden }), // [512]
    tf.layers.reLU({ name: "features/relu" }),
  );

  const digit = pipe(features, tf.layers.dense({ name: "digit", units: 10 })); // line 33: [10]

  return tf.model({ name: "SeedDigits", inputs: [pixels, edges, spectrum], outputs: [digit] });
}

/** Block `channel`, line 18: [28, 28, 1] → [14, 14, 32], and others. */
function channel(name: string, x: tf.SymbolicTensor, filters: number, kernel = 3): tf.SymbolicTensor {
  return pipe(
    x,
    tf.layers.conv2d({ name: `${name}/conv2d`, filters, kernelSize: kernel, padding: "same" }),
    tf.layers.batchNormalization({ name: `${name}/batchNormalization` }),
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
