import { dice as declared } from "../../parts/losses/dice.js";
import { tf } from "../tensorflow.js";
import { oneHotLike } from "./classWeights.js";
import { implementLoss } from "./loss.js";

/**
 * Dice loss of logits [batch, ...map, classes] and class numbers [batch, ...map]: for each row and class
 * 1 - (2 Σ p g + smooth) / (Σ p + Σ g + smooth), with p the class's probability at a pixel and g whether it is right
 * (Sudre and others, 2017). The mean over rows and classes.
 */
export const dice = implementLoss(declared, ({ smooth }) => ({
  compute(logits, targets) {
    const pixels = logits.shape.slice(1, -1).map((_, axis) => axis + 1);
    const right = oneHotLike(logits, targets);
    const said = tf.softmax(logits);
    const overlap = tf.sum(tf.mul(said, right), pixels);
    const areas = tf.add(tf.sum(said, pixels), tf.sum(right, pixels));
    return tf.mean(tf.sub(1, tf.div(tf.add(tf.mul(overlap, 2), smooth), tf.add(areas, smooth))));
  },
}));
