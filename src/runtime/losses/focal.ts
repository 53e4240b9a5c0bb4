import { focal as declared } from "../../parts/losses/focal.js";
import { tf } from "../tensorflow.js";
import { fitClassWeights, oneHotLike, weightedMean } from "./classWeights.js";
import { implementLoss } from "./loss.js";

/** Takes a class out of a sum of exponentials. */
const outOfSight = 1e9;

/**
 * Focal loss of logits [batch, ..., classes] and class numbers [batch, ...]: -(1 - p)^gamma · log p, with p the right
 * class's probability (Lin and others, 2017). The power is taken of log(1 - p), the logarithm of the other classes'
 * sum, so that its gradient is finite for any gamma where p is 1.
 */
export const focal = implementLoss(declared, ({ gamma, classWeights }) => ({
  compute(logits, targets) {
    const oneHot = oneHotLike(logits, targets);
    const logarithms = tf.logSoftmax(logits);
    const right = tf.sum(tf.mul(oneHot, logarithms), -1);
    const wrong = tf.logSumExp(tf.sub(logarithms, tf.mul(oneHot, outOfSight)), -1);
    return weightedMean(tf.neg(tf.mul(tf.exp(tf.mul(wrong, gamma)), right)), oneHot, classWeights);
  },
  fit: fitClassWeights(classWeights),
}));
