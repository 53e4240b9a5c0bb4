import { adagrad as declared } from "../../parts/optimizers/adagrad.js";
import { epsilon } from "../../parts/optimizers/optimizer.js";
import { implementOptimizer } from "./optimizer.js";

/** Adagrad (Duchi, Hazan and Singer, 2011), as `tf.train.adagrad`. */
export const adagrad = implementOptimizer(declared, () => ({
  update({ value, gradient, slots: [accumulator = value], learningRate }) {
    const sum = accumulator.add(gradient.square());
    const change = gradient.div(sum.add(epsilon.fallback).sqrt()).mul(learningRate);
    return { value: value.sub(change), slots: [sum] };
  },
}));
