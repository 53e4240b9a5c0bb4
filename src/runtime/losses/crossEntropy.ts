import { crossEntropy as declared } from "../../parts/losses/crossEntropy.js";
import { tf } from "../tensorflow.js";
import { fitClassWeights, oneHotLike, weightedMean } from "./classWeights.js";
import { implementLoss } from "./loss.js";

/** Softmax cross entropy of logits [batch, ..., classes] and class numbers [batch, ...], for `class` and `mask`. */
export const crossEntropy = implementLoss(declared, ({ labelSmoothing, classWeights }) => ({
  compute(logits, targets) {
    const oneHot = oneHotLike(logits, targets);
    const spread = labelSmoothing / (logits.shape.at(-1) ?? 1);
    const wanted = tf.add(tf.mul(oneHot, 1 - labelSmoothing), spread);
    const losses = tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), -1));
    return weightedMean(losses, oneHot, classWeights);
  },
  fit: fitClassWeights(classWeights),
}));
