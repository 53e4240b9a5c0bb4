// Made by mcnn from specs/penguins.mcnn: change the spec, not this file.
import * as tf from "@tensorflow/tfjs";

/**
 * The species of a penguin, and its sex, from its island and four measures.
 *
 * Inputs: measures, [batch, 4]; island, [batch, 1].
 * Outputs: species, [batch, 3] logits; sex, [batch, 2] logits.
 * Weights: 475.
 */
export function createPenguins(): tf.LayersModel {
  /**
   * Each measure gets mean 0 and deviation 1 over the training rows, and the same change when predicting.
   */
  const measures = tf.input({ name: "measures", shape: [4] }); // line 12

  /** A text column: the training rows give each island a number, which `embedding` takes. */
  const island = tf.input({ name: "island", shape: [1] }); // line 17

  const size = pipe(measures, tf.layers.dense({ name: "size", units: 16, activation: "relu" })); // line 19: [16]

  const place = pipe(
    island, // line 20
    tf.layers.embedding({ name: "place/embedding", inputDim: 3, outputDim: 2 }), // [1, 2]
    tf.layers.flatten({ name: "place/flatten" }), // [2]
  );

  const joint = pipe(
    join(tf.layers.concatenate({ name: "joint/concat" }), [size, place]),
    tf.layers.dense({ name: "joint/dense", units: 16, activation: "relu" }),
  ); // line 22: [16]

  const species = pipe(joint, tf.layers.dense({ name: "species", units: 3 })); // line 24: [3]
  const sex = pipe(joint, tf.layers.dense({ name: "sex", units: 2 })); // line 30: [2]

  return tf.model({ name: "Penguins", inputs: [measures, island], outputs: [species, sex] });
}

/** Sends `x` through `layers`, one after the other. */
function pipe(x: tf.SymbolicTensor, ...layers: tf.layers.Layer[]): tf.SymbolicTensor {
  return layers.reduce((y, layer) => layer.apply(y) as tf.SymbolicTensor, x);
}

/** Joins several values into one. */
function join(layer: tf.layers.Layer, xs: tf.SymbolicTensor[]): tf.SymbolicTensor {
  return layer.apply(xs) as tf.SymbolicTensor;
}
