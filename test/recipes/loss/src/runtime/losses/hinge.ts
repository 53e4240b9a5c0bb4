import { hinge as declared } from "../../parts/losses/hinge.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/** The mean of max(0, margin - s · logit), where s is 1 for yes and -1 for no (Cortes and Vapnik, 1995). */
export const hinge = implementLoss(declared, ({ margin }) => ({
  compute(outputs, targets) {
    const sides = tf.sub(tf.mul(tf.reshape(targets, outputs.shape), 2), 1);
    return tf.mean(tf.relu(tf.sub(margin, tf.mul(sides, outputs))));
  },
}));
