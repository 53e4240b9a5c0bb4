import { describe, expect, test } from "vitest";
import { layers } from "../../src/catalogue/layers/index.js";
import type { CatalogueLayer } from "../../src/catalogue/layers/index.js";
import type { Weight } from "../../src/catalogue/layer.js";
import type { Bias } from "../../src/catalogue/traits.js";
import { builtOf, same } from "./observe.js";
import type { Built } from "./observe.js";
import { infer, isProblem, read, tf } from "./tensorflow.js";
import { written } from "./written.js";

/** The example of a layer with an option more, or another in the place of one that it has. */
function withOption({ example, unnamed }: CatalogueLayer, name: string, value: string): string {
  const [, called = example, inside = ""] = /^(\w+)\((.*)\)$/.exec(example) ?? [];
  const place = unnamed.indexOf(name);
  const parts = inside === "" ? [] : inside.split(/, (?![^[(]*[\])])/);
  const at = parts.findIndex(
    (part, i) => part.startsWith(`${name}: `) || (i === place && !part.includes(": ")),
  );
  const text = `${name}: ${value}`;
  return `${called}(${(at < 0 ? [...parts, text] : parts.with(at, at === place ? value : text)).join(", ")})`;
}

function inferred(layer: CatalogueLayer, call: string) {
  const test = { what: layer, call: written(call), inputs: [layer.exampleInput] };
  const { values, problems } = read(test);
  const inference = problems.length === 0 ? infer(test, values) : undefined;
  return isProblem(inference) ? undefined : inference;
}

/** Where the only weight that a flag takes away is added last: by its option, and the axis of its values. */
function biasOf(layer: CatalogueLayer): Bias | undefined {
  for (const [option, { words }] of Object.entries(layer.options)) {
    if (!words.includes("true")) continue;
    const [on, off] = ["true", "false"].map(
      (value) => inferred(layer, withOption(layer, option, value))?.weights,
    );
    const gone = on?.filter(({ name }) => !off?.some((weight) => weight.name === name)) ?? [];
    const [bias] = gone;
    if (!bias || gone.length > 1) continue;
    const axis = axisOfSum(builtOf(layer, withOption(layer, option, "true"), layer.exampleInput), bias);
    if (axis !== undefined) return { axis, option };
  }
  return undefined;
}

/** The axis along which the output grows by what a weight grows by. */
function axisOfSum({ layer, run, input }: Built, { name }: Weight): number | undefined {
  const at = layer.weights.findIndex(({ originalName }) => originalName.endsWith(`/${name}`));
  const before = run(input(1));
  const weights = layer.getWeights();
  const growth = tf.randomUniform(weights[at]?.shape ?? [], 1, 2, "float32", 11);
  layer.setWeights(weights.map((weight, i) => (i === at ? tf.add(weight, growth) : weight)));
  const grown = tf.sub(run(input(1)), before);
  return before.shape
    .map((_, i) => -1 - i)
    .find((axis) => {
      const shape = before.shape.map((_, i) => (i === before.rank + axis ? growth.size : 1));
      const fits = before.shape.at(axis) === growth.size;
      return fits && same(grown, tf.add(tf.zerosLike(before), tf.reshape(growth, shape)));
    });
}

/** The option whose number is that of the channels that come out, and nothing else's. */
function channelsOf(layer: CatalogueLayer): string | undefined {
  const names = Object.keys(layer.options).filter((name) => name !== layer.takesIndices);
  return names.find((name) =>
    [7, 9].every((channels) => {
      const shape = inferred(layer, withOption(layer, name, String(channels)))?.shape;
      const usual = inferred(layer, layer.example)?.shape;
      return shape?.at(-1) === channels && shape.slice(0, -1).join() === usual?.slice(0, -1).join();
    }),
  );
}

describe.each([...layers.values()])("$name", (layer) => {
  test("has the bias that its file says, and no other", () => {
    tf.tidy(() => {
      expect(biasOf(layer)).toEqual(layer.traits.bias);
    });
    tf.disposeVariables();
  });

  test("has its channels in the option that its file says", () => {
    expect(channelsOf(layer)).toBe(layer.traits.channels);
  });
});
