import { describe, expect, test } from "vitest";
import { activationNames } from "../../src/catalogue/activations.js";
import { layers } from "../../src/catalogue/layers/index.js";
import type { CatalogueLayer } from "../../src/catalogue/layers/index.js";
import { isLayer } from "../../src/catalogue/layer.js";
import { builtOf, mixesRows, same } from "./observe.js";
import { showsRole } from "./roles.js";
import { infer, isProblem, read, tf } from "./tensorflow.js";
import { written } from "./written.js";

/** With places beside each other, where a layer takes them. */
function shapeFor(layer: CatalogueLayer): readonly number[] {
  const { example, exampleInput } = layer;
  if (exampleInput.length > 1) return exampleInput;
  const test = { what: layer, call: written(example), inputs: [[4, 4, ...exampleInput]] };
  return isProblem(infer(test, read(test).values)) ? exampleInput : [4, 4, ...exampleInput];
}

function quietly(run: () => void): void {
  tf.tidy(run);
  tf.disposeVariables();
}

/** What a layer's file says of it is what TensorFlow.js computes. */
describe.each([...layers.values()])("$name", (layer) => {
  const { role, normalizes, probabilities } = layer.traits;

  test("has its role", () => {
    const { layer: inside } = layer.options;
    if (inside) {
      const roles = new Set(inside.calls.flatMap((call) => (isLayer(call) ? [call.traits.role] : [])));
      expect(role).toBe(roles.size === 1 ? [...roles][0] : "wrapper");
      return;
    }
    quietly(() => {
      const built = builtOf(layer, layer.example, shapeFor(layer));
      const shown = Object.entries(showsRole).flatMap(([name, shows]) => (shows(built) ? [name] : []));
      expect(shown).toEqual([role]);
    });
  });

  test("normalizes what it says", () =>
    quietly(() => {
      const built = builtOf(layer, layer.example, shapeFor(layer));
      const over = mixesRows(built) ? "batch" : "row";
      expect(role === "normalization" ? over : undefined).toBe(normalizes);
    }));

  test("gives probabilities or does not", () =>
    quietly(() => {
      const { run, input } = builtOf(
        layer,
        layer.example,
        role === "activation" ? [6, 6, 16] : shapeFor(layer),
      );
      const y = run(tf.mul(input(1), 5));
      const [low, high] = [tf.min(y).dataSync()[0] ?? 0, tf.max(y).dataSync()[0] ?? 0];
      const are = low >= 0 && low < 0.01 && high > 0.99 && high <= 1;
      expect(role === "activation" && are).toBe(probabilities === true);
    }));
});

test.each(activationNames)("%s is the same function as a layer and as an option", (name) =>
  quietly(() => {
    const layer = layers.get(name);
    if (!layer) throw new Error(`there is no layer ${name}`);
    const { run, input } = builtOf(layer, layer.example, [5, 16]);
    const option = tf.layers.activation({ activation: name }).apply(input(1));
    expect(option instanceof tf.Tensor && same(option, run(input(1)))).toBe(true);
  }),
);
