import { at } from "../at.js";
import type { Optimizer } from "../optimizers/optimizer.js";
import { tf } from "../tensorflow.js";
import type { Batch } from "../training/batches.js";
import { seededRandom, withSeededRandom } from "../training/random.js";
import { clipGradients } from "./clip.js";
import type { Engine, EngineOptions, Moment, Predictor, StepResult } from "./engine.js";
import { applyModel, compareBatch, valuesOf } from "./forward.js";
import type { Network } from "./network.js";
import { inScope } from "./scope.js";
import { assign, readArray, readWeights, variableOf, writeWeights } from "./weights.js";

/** The engine made of TensorFlow.js's layers, which runs on every backend and is the reference for every other. */
export function createLayersEngine({ layers: model }: Network, options: EngineOptions): Engine {
  const { heads, optimizer, seed, ...clip } = options;
  const weights = model.trainableWeights;
  const variables = weights.map(variableOf);
  let slots: Slot[][] | undefined;
  /** Of each weight that is trained; made when they are needed, since judging needs none. */
  const slotsOf = (): Slot[][] => (slots ??= weights.map((weight) => makeSlots(weight, optimizer)));

  const step = (batch: Batch, { step, learningRate }: Moment): StepResult =>
    inScope(() => {
      let result: StepResult | undefined;
      const { grads } = tf.variableGrads(() => {
        const made = compareBatch({ model, heads, training: true, whole: [] }, batch);
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
        const before = at(slotsOf(), i).map((slot) => slot.variable);
        const gradient = at(gradients, place);
        const update = optimizer.update({ value, gradient, slots: before, learningRate, step });
        weights[i]?.write(update.value); // `write`, not `assign`, so that the layer's constraints hold
        before.forEach((slot, s) => slot.assign(at(update.slots, s)));
      });
      return result;
    });

  return {
    step: (batch, moment) =>
      withSeededRandom(seededRandom(seed, "step", moment.step), () => step(batch, moment)),
    forward: (batch, whole = []) =>
      inScope(() => compareBatch({ model, heads, training: false, whole }, batch).result),
    readWeights: () => readWeights(model),
    writeWeights: (arrays) => writeWeights(model, arrays),
    state: {
      read: () =>
        slotsOf()
          .flat()
          .map(({ name, variable }) => readArray(name, variable)),
      write(arrays) {
        const byName = new Map(arrays.map((array) => [array.name, array]));
        for (const { name, variable } of slotsOf().flat()) assign(variable, byName.get(name));
      },
    },
    dispose: () => tf.dispose(slots?.flat().map((slot) => slot.variable) ?? []),
  };
}

/** What an optimizer remembers of one weight. */
interface Slot {
  readonly name: string;
  readonly variable: tf.Variable;
}

/** Kept where they are made within a scope, as in the first step. */
function makeSlots({ originalName, shape }: tf.LayerVariable, { slots }: Optimizer): Slot[] {
  return slots.map(({ name, initial }) => ({
    name: `${originalName}/${name}`,
    variable: tf.tidy(() => tf.variable(tf.fill([...shape].map(Number), initial), false)),
  }));
}

/** Answers by TensorFlow.js's layers. */
export function layersPredictor({ layers }: Network): Predictor {
  return {
    forward: (inputs, rows) =>
      inScope(() =>
        applyModel(layers, inputs, rows, { training: false }).map((output) => ({
          shape: output.shape.slice(1),
          values: valuesOf(output),
        })),
      ),
  };
}
