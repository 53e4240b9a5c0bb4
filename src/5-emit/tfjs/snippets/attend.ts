import * as tf from "@tensorflow/tfjs";

interface AttendOptions {
  heads: number;
  /** Each time step attends only to itself and to earlier ones. */
  causal: boolean;
  /** Fraction of the attention weights that is dropped; 0 outside training. */
  dropout: number;
}

/**
 * softmax(q · kᵀ / √d) · v, for each head by itself: [batch, time, heads · d] for each of the three. Vaswani and
 * others, "Attention Is All You Need", 2017, sections 3.2.1 and 3.2.2.
 */
export function attend(q: tf.Tensor, k: tf.Tensor, v: tf.Tensor, options: AttendOptions): tf.Tensor {
  const { heads, causal, dropout } = options;
  const [batch = 1, times = 1, width = 1] = q.shape;
  const d = width / heads;
  const perHead = (x: tf.Tensor) => tf.transpose(tf.reshape(x, [batch, -1, heads, d]), [0, 2, 1, 3]);
  const scores = tf.mul(tf.matMul(perHead(q), perHead(k), false, true), 1 / Math.sqrt(d));
  const seen = tf.linalg.bandPart(tf.ones([times, k.shape[1] ?? 1]), -1, 0);
  const weights = tf.softmax(causal ? tf.add(scores, tf.mul(tf.sub(seen, 1), 1e9)) : scores);
  const kept = dropout > 0 ? tf.dropout(weights, dropout) : weights;
  return tf.reshape(tf.transpose(tf.matMul(kept, perHead(v)), [0, 2, 1, 3]), [batch, times, width]);
}
