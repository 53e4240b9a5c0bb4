import { expect, test } from "vitest";
import { tf } from "../../src/runtime/tensorflow.js";
import { requireFittingSizes } from "../../src/runtime/training/fittingSizes.js";

/** Two series of lengths that only the data know, each through layers of its own, and then together. */
function series(join: (a: tf.SymbolicTensor, b: tf.SymbolicTensor) => tf.SymbolicTensor): tf.LayersModel {
  const left = tf.input({ name: "left", shape: [null, 9] });
  const right = tf.input({ name: "right", shape: [null, 9] });
  return tf.model({ inputs: [left, right], outputs: join(left, right) });
}

const apply = (layer: tf.layers.Layer, from: tf.SymbolicTensor | tf.SymbolicTensor[]): tf.SymbolicTensor => {
  const made = layer.apply(from);
  if (made instanceof tf.SymbolicTensor) return made;
  throw new Error("no symbol");
};

const added = (): tf.LayersModel =>
  series((left, right) => {
    const same = tf.layers.dense({ name: "same", units: 9 }); // one layer, two uses
    const body = apply(tf.layers.conv1d({ name: "body", filters: 9, kernelSize: 3 }), apply(same, left));
    return apply(tf.layers.add({ name: "sum" }), [body, apply(same, right)]);
  });

test("two unknown sizes that must agree, and do not, are told with the inputs that they come from", () => {
  expect(() => requireFittingSizes(added(), [[7, 9], [5, 9]])).not.toThrow(); // prettier-ignore
  expect(() =>
    requireFittingSizes(added(), [
      [7, 9],
      [6, 9],
    ]),
  ).toThrow(
    // prettier-ignore
    "`sum` cannot join these shapes: `body` is [5, 9], `same` is [6, 9]; " +
      "in the data, input `left` is [7, 9] and input `right` is [6, 9]",
  );
});

test("a map of which nothing is left is told", () => {
  const pooled = series((left, right) =>
    apply(tf.layers.concatenate({ name: "joint", axis: 1 }), [
      apply(tf.layers.maxPooling1d({ name: "pool", poolSize: 4 }), left),
      right,
    ]),
  );
  expect(() => requireFittingSizes(pooled, [[4, 9], [5, 9]])).not.toThrow(); // prettier-ignore
  expect(() =>
    requireFittingSizes(pooled, [
      [3, 9],
      [5, 9],
    ]),
  ).toThrow(
    // prettier-ignore
    "the map is too small for `pool`: `left` is [3, 9]; in the data, input `left` is [3, 9] and input",
  );
});

test("the check leaves nothing behind, and the network as it was", () => {
  const model = added();
  const before = { ...tf.memory(), config: JSON.stringify(model.getConfig()) };
  expect(() => requireFittingSizes(model, [[7, 9], [6, 9]])).toThrow("`sum` cannot"); // prettier-ignore
  expect(tf.memory().numTensors).toBe(before.numTensors);
  expect(JSON.stringify(model.getConfig())).toBe(before.config);
});
