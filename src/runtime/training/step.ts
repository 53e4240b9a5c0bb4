import type { Optimizer } from "../optimizers/optimizer.js";
import { tf } from "../tensorflow.js";
import type { Batch } from "./batches.js";
import { clipGradients, type Clip } from "./clip.js";
import { at, forward, type StepResult } from "./forward.js";
import type { BoundHead } from "./heads.js";
import { inScope } from "./scope.js";
import { assign, readArray, variableOf } from "./weights.js";
import type { NamedArray } from "./safetensors.js";

/** What makes the steps. A native engine has its own `createStepper` and fits in here. */
export interface Stepper {
  /** Changes the model's weights by one batch. `step` counts from 1. */
  readonly step: (batch: Batch, at: { readonly step: number; readonly learningRate: number }) => StepResult;
  /** What the optimizer remembers, for a checkpoint. The weights themselves are the model's. */
  readonly readState: () => NamedArray[];
  readonly writeState: (arrays: readonly NamedArray[]) => void;
  readonly dispose: () => void;
}

/** What a stepper needs to know. */
export interface StepperOptions extends Clip {
  readonly model: tf.LayersModel;
  readonly heads: readonly BoundHead[];
  readonly optimizer: Optimizer;
}

/** The stepper made of ordinary TensorFlow.js operations, which runs on every backend. */
export function createStepper({ model, heads, optimizer, ...clip }: StepperOptions): Stepper {
  const weights = model.trainableWeights;
  const variables = weights.map(variableOf);
  const slots = weights.map((weight) =>
    optimizer.slots.map(({ name, initial }) => ({
      name: `${weight.originalName}/${name}`,
      variable: tf.tidy(() => tf.variable(tf.fill([...weight.shape].map(Number), initial), false)),
    })),
  );
  const allSlots = slots.flat();

  return {
    step: (batch, { step, learningRate }) =>
      inScope(() => {
        let result: StepResult | undefined;
        const { grads } = tf.variableGrads(() => {
          const made = forward(model, heads, batch, { training: true });
          result = made.result;
          return made.loss;
        }, variables);
        if (!result) throw new Error("the loss was not computed");
        // A weight that no loss depends on has no gradient, and stays as it is.
        const reached = variables.flatMap((variable, i) => (grads[variable.name] ? [{ variable, i }] : []));
        const gradients = clipGradients(
          reached.flatMap(({ variable }) => grads[variable.name] ?? []),
          clip,
        );
        reached.forEach(({ variable: value, i }, place) => {
          const own = slots[i] ?? [];
          const gradient = at(gradients, place);
          const before = own.map((slot) => slot.variable);
          const update = optimizer.update({ value, gradient, slots: before, learningRate, step });
          weights[i]?.write(update.value); // `write`, not `assign`, so that the layer's constraints hold
          before.forEach((slot, s) => slot.assign(at(update.slots, s)));
        });
        return result;
      }),
    readState: () => allSlots.map(({ name, variable }) => readArray(name, variable)),
    writeState(arrays) {
      const byName = new Map(arrays.map((array) => [array.name, array]));
      for (const { name, variable } of allSlots) assign(variable, byName.get(name));
    },
    dispose: () => tf.dispose(allSlots.map((slot) => slot.variable)),
  };
}
