import * as tf from "@tensorflow/tfjs";

/** The tensor of a layer with one input. */
export function only(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
  const [first] = Array.isArray(inputs) ? inputs : [inputs];
  if (!first) throw new Error("a layer was called without an input");
  return first;
}

/** The shapes of a layer's inputs, batch axis first. */
export function shapesOf(shape: tf.Shape | tf.Shape[]): tf.Shape[] {
  return shape.every((size) => Array.isArray(size)) ? shape : [shape as tf.Shape];
}

/** The shape of a layer's one input. */
export function onlyShape(shape: tf.Shape | tf.Shape[]): tf.Shape {
  return shapesOf(shape)[0] ?? [];
}

/** A size that weights depend on. */
export function known(size: number | null | undefined): number {
  if (size == null) throw new Error("this size must be known: weights depend on it");
  return size;
}
