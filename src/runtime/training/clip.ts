import { tf } from "../tensorflow.js";

/** Limits to the gradients of a step. */
export interface Clip {
  /** The largest norm that all gradients together may have; larger ones are scaled down as one vector. */
  readonly clipNorm?: number | undefined;
  /** The largest absolute value that a number in a gradient may have. */
  readonly clipValue?: number | undefined;
}

/** Applies `clipValue`, then `clipNorm`. Call within `tf.tidy`. */
export function clipGradients(gradients: readonly tf.Tensor[], { clipNorm, clipValue }: Clip): tf.Tensor[] {
  const clipped = gradients.map((gradient) =>
    clipValue === undefined ? gradient : tf.clipByValue(gradient, -clipValue, clipValue),
  );
  if (clipNorm === undefined) return clipped;
  const norm = tf.sqrt(tf.addN(clipped.map((gradient) => tf.sum(tf.square(gradient)))));
  const scale = tf.div(clipNorm, tf.maximum(norm, clipNorm));
  return clipped.map((gradient) => tf.mul(gradient, scale));
}
