import { tf } from "../tensorflow.js";
import type { Clip } from "./engine.js";

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
