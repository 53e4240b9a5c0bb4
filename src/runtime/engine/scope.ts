import { tf } from "../tensorflow.js";

/** Disposes of all tensors that `work` makes. `tf.tidy` does so too, but lets only plain tensors out. */
export function inScope<T>(work: () => T): T {
  tf.engine().startScope();
  try {
    return work();
  } finally {
    tf.engine().endScope();
  }
}
