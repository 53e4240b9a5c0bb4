// Made by mcnn from specs/stacked-digits.mcnn: change the spec, not this file.
import * as tf from "@tensorflow/tfjs";
import { Stack } from "./layers.js";

/**
 * Three views of one digit, stacked like the frames of a short film.
 *
 * Inputs: pixels, edges and spectrum, each [batch, 28, 28, 1].
 * Outputs: digit, [batch, 10] logits.
 * Weights: 9,474.
 */
export function createStackedDigits(): tf.LayersModel {
  const pixels = tf.input({ name: "pixels", shape: [28, 28, 1] }); // line 9
  const edges = tf.input({ name: "edges", shape: [28, 28, 1] }); // line 10
  const spectrum = tf.input({ name: "spectrum", shape: [28, 28, 1] }); // line 11

  const a = view("a", pixels, 8); // line 19: [7, 7, 8]
  const b = view("b", edges, 8); // line 20: [7, 7, 8]
  const c = view("c", spectrum, 8); // line 21: [7, 7, 8]

  const views = join(new Stack({ name: "views", axis: 1 }), [a, b, c]); // line 25: [3, 7, 7, 8]

  const features = pipe(
    views, // line 27
    tf.layers.conv3d({ name: "features/conv3d", filters: 16, kernelSize: 3 }), // [1, 5, 5, 16]
    tf.layers.reLU({ name: "features/relu" }),
    tf.layers.flatten({ name: "features/flatten" }), // [400]
    tf.layers.dropout({ name: "features/dropout", rate: 0.2 }),
  );

  const digit = pipe(features, tf.layers.dense({ name: "digit", units: 10 })); // line 29: [10]

  return tf.model({ name: "StackedDigits", inputs: [pixels, edges, spectrum], outputs: [digit] });
}

/**
 * The same sizes for every view: `stack` joins only what is of one shape.
 *
 * Block `view`, line 14: [28, 28, 1] → [7, 7, 8].
 */
function view(name: string, x: tf.SymbolicTensor, filters: number): tf.SymbolicTensor {
  return pipe(
    x,
    tf.layers.conv2d({ name: `${name}/conv2d`, filters, kernelSize: 3, padding: "same" }),
    tf.layers.reLU({ name: `${name}/relu` }),
    tf.layers.maxPooling2d({ name: `${name}/maxPooling2d`, poolSize: 2 }),
    tf.layers.conv2d({ name: `${name}/conv2d_2`, filters, kernelSize: 3, padding: "same" }),
    tf.layers.reLU({ name: `${name}/relu_2` }),
    tf.layers.maxPooling2d({ name: `${name}/maxPooling2d_2`, poolSize: 2 }),
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
