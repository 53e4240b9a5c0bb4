// Made by mcnn from specs/two-heads.mcnn: change the spec, not this file.
import * as tf from "@tensorflow/tfjs";

/**
 * A digit from its picture and its spectrum, with a second loss that keeps the spectrum's branch from idling.
 *
 * Inputs: pixels and spectrum, each [batch, 28, 28, 1].
 * Outputs: digit, [batch, 10] logits; heard, [batch, 10] logits.
 * Weights: 17,332, 192 of them not trained.
 */
export function createTwoHeadedDigits(): tf.LayersModel {
  const pixels = tf.input({ name: "pixels", shape: [28, 28, 1] }); // line 11
  const spectrum = tf.input({ name: "spectrum", shape: [28, 28, 1] }); // line 12

  const eye = pipe(
    encoder("eye/encoder", pixels),
    tf.layers.globalAveragePooling2d({ name: "eye/globalAveragePooling2d" }),
  ); // line 30: [16]
  const ear = pipe(
    encoder("ear/encoder", spectrum),
    tf.layers.globalAveragePooling2d({ name: "ear/globalAveragePooling2d" }),
  ); // line 31: [16]

  const joint = pipe(
    join(tf.layers.concatenate({ name: "joint/concat" }), [eye, ear]), // line 33
    tf.layers.dense({ name: "joint/dense", units: 64 }), // [64]
    tf.layers.reLU({ name: "joint/relu" }),
  );

  const digit = pipe(joint, tf.layers.dense({ name: "digit", units: 10 })); // line 35: [10]
  const heard = pipe(ear, tf.layers.dense({ name: "heard", units: 10 })); // line 41: [10]

  return tf.model({ name: "TwoHeadedDigits", inputs: [pixels, spectrum], outputs: [digit, heard] });
}

/**
 * Twice half as large and twice as deep: [28, 28, 1] becomes [7, 7, 16].
 *
 * Block `encoder`, line 24: [28, 28, 1] → [7, 7, 16].
 */
function encoder(name: string, x: tf.SymbolicTensor, depth = 8): tf.SymbolicTensor {
  let y = x;
  for (let i = 1; i <= 2; i++) {
    y = pipe(
      y,
      tf.layers.conv2d({ name: `${name}/${i}/conv2d`, filters: depth * i, kernelSize: 3, padding: "same" }),
      tf.layers.maxPooling2d({ name: `${name}/${i}/maxPooling2d`, poolSize: 2 }),
    );
    y = residual(`${name}/${i}/residual`, y, depth * i);
  }
  return y;
}

/**
 * Two convolutions around which the values can also go by.
 *
 * Block `residual`, line 15: [14, 14, 8] → [14, 14, 8], and [7, 7, 16] → [7, 7, 16].
 */
function residual(name: string, x: tf.SymbolicTensor, filters: number): tf.SymbolicTensor {
  const body = pipe(
    x,
    tf.layers.conv2d({
      name: `${name}/body/conv2d`,
      filters,
      kernelSize: 3,
      padding: "same",
      useBias: false,
    }),
    tf.layers.batchNormalization({ name: `${name}/body/batchNormalization` }),
    tf.layers.reLU({ name: `${name}/body/relu` }),
    tf.layers.conv2d({
      name: `${name}/body/conv2d_2`,
      filters,
      kernelSize: 3,
      padding: "same",
      useBias: false,
    }),
    tf.layers.batchNormalization({ name: `${name}/body/batchNormalization_2` }),
  ); // line 16
  const sum = join(tf.layers.add({ name: `${name}/sum` }), [x, body]); // line 19
  return pipe(sum, tf.layers.reLU({ name: `${name}/out` }));
}

/** Sends `x` through `layers`, one after the other. */
function pipe(x: tf.SymbolicTensor, ...layers: tf.layers.Layer[]): tf.SymbolicTensor {
  return layers.reduce((y, layer) => layer.apply(y) as tf.SymbolicTensor, x);
}

/** Joins several values into one. */
function join(layer: tf.layers.Layer, xs: tf.SymbolicTensor[]): tf.SymbolicTensor {
  return layer.apply(xs) as tf.SymbolicTensor;
}
