import * as tf from "@tensorflow/tfjs";
import type { Step } from "../../src/plan/primitives.js";
import { activate, some } from "./activate.js";

type Recurrent = Extract<Step, { readonly op: "simpleRnn" | "gru" | "lstm" }>;

/** The formulas of Keras's cells, one time after the other. */
export function recurrence(step: Recurrent, of: readonly tf.Tensor[]): tf.Tensor {
  const [x, kernel, recurrent, bias] = of;
  const times = tf.unstack(some(x), 1);
  if (step.goBackwards) times.reverse();
  const units = some(recurrent).shape[0] ?? 1;
  const zero = tf.zeros([some(x).shape[0] ?? 1, units]);
  const cell = { kernel: some(kernel), recurrent: some(recurrent), bias, units };
  const outputs: tf.Tensor[] = [];
  let state: State = { h: zero, c: zero };
  for (const time of times) {
    state = next(step, cell, time, state);
    outputs.push(state.h);
  }
  return step.returnSequences ? tf.stack(outputs, 1) : state.h;
}

interface State {
  readonly h: tf.Tensor;
  /** The memory of lstm. */
  readonly c: tf.Tensor;
}

interface Cell {
  readonly kernel: tf.Tensor;
  readonly recurrent: tf.Tensor;
  readonly bias: tf.Tensor | undefined;
  readonly units: number;
}

function next(
  step: Recurrent,
  { kernel, recurrent, bias, units }: Cell,
  x: tf.Tensor,
  { h, c }: State,
): State {
  const product = tf.matMul(x, kernel);
  const own = bias ? tf.add(product, bias) : product;
  const part = (all: tf.Tensor, n: number) => tf.slice(all, [0, n * units], [-1, units]);
  if (step.op === "simpleRnn") {
    const sum = activate(step.function, tf.add(own, tf.matMul(h, recurrent)));
    return { h: sum, c };
  }
  const gate = (sum: tf.Tensor) => activate(step.gateFunction, sum);
  if (step.op === "gru") {
    const update = gate(tf.add(part(own, 0), tf.matMul(h, part(recurrent, 0))));
    const reset = gate(tf.add(part(own, 1), tf.matMul(h, part(recurrent, 1))));
    const inner = tf.add(part(own, 2), tf.matMul(tf.mul(reset, h), part(recurrent, 2)));
    const fresh = activate(step.function, inner);
    return { h: tf.add(tf.mul(update, h), tf.mul(tf.sub(1, update), fresh)), c };
  }
  const all = tf.add(own, tf.matMul(h, recurrent));
  const memory = tf.add(
    tf.mul(gate(part(all, 1)), c),
    tf.mul(gate(part(all, 0)), activate(step.function, part(all, 2))),
  );
  return { h: tf.mul(gate(part(all, 3)), activate(step.function, memory)), c: memory };
}
