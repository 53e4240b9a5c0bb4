import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import type { Plan } from "../../src/plan/plan.js";
import type { Random } from "../support/random.js";
import { some } from "./activate.js";
import { interpret } from "./interpret.js";

const rows = 3;

/**
 * The plan's primitives give what the layers give, but for the rounding of other orders of sums. `open` stands for each
 * size that only the data tell.
 */
export function expectSameValues(plan: Plan, built: tf.LayersModel, open: number, dice: Random): void {
  drawWeights(built, dice);
  tf.tidy(() => {
    const all = layersOf(built);
    const inputs = inputsOf(plan, open, dice);
    const wanted = [
      built.apply(
        plan.inputs.map(({ node }) => some(inputs.get(node))),
        { training: false },
      ),
    ].flat();
    const found = interpret(plan, {
      inputs,
      weight: (node, name) => {
        const weight = some(all.get(node)).weights.find(({ originalName }) =>
          originalName.endsWith(`/${name}`),
        );
        return some(weight).read();
      },
      opaque: (node, sources) => {
        const layer = some(all.get(node.weightsOf ?? node.name));
        return some(
          [layer.apply(sources.length === 1 ? some(sources[0]) : sources, { training: false })].flat()[0],
        ) as tf.Tensor;
      },
    });
    expect(found).toHaveLength(wanted.length);
    found.forEach((tensor, i) => expectClose(tensor, wanted[i] as tf.Tensor));
  });
}

/** Biases that begin at 0 would hide that they are forgotten; variances are above 0. */
function drawWeights(built: tf.LayersModel, dice: Random): void {
  tf.tidy(() => {
    for (const weight of built.weights) {
      const sizes = weight.shape.map(Number);
      const count = sizes.reduce((a, b) => a * b, 1);
      const values = Float32Array.from({ length: count }, () => dice.next() - 0.3);
      const drawn = tf.tensor(values, sizes);
      weight.write(weight.originalName.endsWith("moving_variance") ? tf.add(tf.abs(drawn), 0.1) : drawn);
    }
  });
}

/** As large as the largest value of the whole tensor allows in float32. */
function expectClose(found: tf.Tensor, wanted: tf.Tensor): void {
  expect(found.shape).toEqual(wanted.shape);
  const largest = tf.max(tf.abs(wanted)).dataSync()[0] ?? NaN;
  const apart = tf.max(tf.abs(tf.sub(found, wanted))).dataSync()[0] ?? NaN;
  expect(apart).toBeLessThanOrEqual(1e-5 * Math.max(largest, 1));
}

/** Small whole numbers where they are looked up, and values around 0 elsewhere. */
function inputsOf({ nodes, inputs }: Plan, open: number, dice: Random): ReadonlyMap<string, tf.Tensor> {
  return new Map(
    inputs.map(({ node }) => {
      const shape = [rows, ...(nodes.find(({ name }) => name === node)?.outputs[0] ?? [])];
      const sizes = shape.map((size) => (size === -1 ? open : size));
      const users = nodes.filter(({ sources }) => sources.some(([source]) => source === node));
      const indexed = users.some(
        ({ options }) => options?.["inputDim"] !== undefined || options?.["numTokens"] !== undefined,
      );
      const count = sizes.reduce((a, b) => a * b, 1);
      const values = Float32Array.from({ length: count }, () =>
        indexed ? dice.below(2) : dice.below(2000) / 500 - 2,
      );
      return [node, tf.tensor(values, sizes)];
    }),
  );
}

function layersOf(model: tf.LayersModel): Map<string, tf.layers.Layer> {
  return new Map(
    model.layers.flatMap((layer) =>
      layer instanceof tf.LayersModel ? [...layersOf(layer)] : [[layer.name, layer] as const],
    ),
  );
}
