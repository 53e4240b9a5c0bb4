import { tf } from "../tensorflow.js";
import type { NamedArray } from "../training/safetensors.js";

/** Copies of all weights of a model, those that are not trained too, under the names that its layers gave. */
export function readWeights(model: tf.LayersModel): NamedArray[] {
  return model.weights.map((weight) => readArray(weight.originalName, weight.read()));
}

/** Puts back what `readWeights` gave. Throws when the arrays are not those of this model. */
export function writeWeights(model: tf.LayersModel, arrays: readonly NamedArray[]): void {
  const byName = new Map(arrays.map((array) => [array.name, array]));
  for (const weight of model.weights) {
    assign(variableOf(weight), byName.get(weight.originalName));
  }
}

/**
 * Holds weights to their constraints from the start. TensorFlow.js does so when weights change, and when it loads them:
 * those that are frozen would change between training and prediction.
 */
export function constrainWeights(model: tf.LayersModel): void {
  // The types do not tell that a weight may have none.
  const constrained = model.weights.filter(({ constraint }: { constraint: unknown }) => constraint != null);
  tf.tidy(() => {
    for (const weight of constrained) weight.write(weight.read().clone());
  });
}

/** A copy of a tensor's values. */
export function readArray(name: string, tensor: tf.Tensor): NamedArray {
  return { name, shape: tensor.shape, values: new Float32Array(tensor.dataSync()) };
}

/** Sets a variable to an array's values. */
export function assign(variable: tf.Variable, array: NamedArray | undefined): void {
  if (array === undefined) throw new Error(`no values for ${variable.name}`);
  tf.tidy(() => variable.assign(tf.tensor(array.values, [...variable.shape], "float32")));
}

/** The variable under a layer's weight; `read` gives that very one, though its type says less. */
export function variableOf(weight: tf.LayerVariable): tf.Variable {
  const variable = weight.read();
  if (!(variable instanceof tf.Variable)) throw new Error(`${weight.name} is not a variable`);
  return variable;
}
