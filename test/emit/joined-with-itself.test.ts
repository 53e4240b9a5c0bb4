import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { runModel } from "../accepted/run-model.js";
import { build } from "./support/build.js";
import { analyseText, codeOf } from "./support/compile.js";
import { expectSame } from "./support/same.js";

/** Lines in which a value meets itself, and what comes of x = [1, 2, 3]. */
const cases: readonly (readonly [lines: string, value: readonly number[]])[] = [
  ["branch h = x -> rescaling(2)\nfuse y = multiply(h, h)", [4, 16, 36]],
  ["branch h = x -> rescaling(2)\nfuse y = add(h, h, h)", [6, 12, 18]],
  ["branch h = x -> rescaling(2)\nfuse y = subtract(h, h)", [0, 0, 0]],
  ["branch h = x -> rescaling(2)\nfuse y = concat(h, h)", [2, 4, 6, 2, 4, 6]],
  ["branch h = x -> rescaling(2)\nfuse y = dot(h, h)", [56]],
  ["branch h = x -> rescaling(2)\nfuse y = dot(h, h, axes: [-1, -1])", [56]],
  // Others take an input, or a copy of the value.
  ["fuse s = multiply(x, x)\nfuse y = add(x, s)", [2, 6, 12]],
  [
    "branch h = x -> rescaling(2)\nbranch c = h -> linear\nfuse s = multiply(c, c)\nfuse y = add(h, s)",
    [6, 20, 42],
  ],
];

test.each(cases)("%s gives %j", async (lines, value) => {
  const checked = analyseText(`model Self\ninput x: vector[3]\n${lines}\nbranch z = y -> dense(2)\n`);
  const model = await build(await codeOf(checked));
  expectSame(model, checked.model);
  const { loss, drift } = await runModel(model, checked.model, { x: [3] });
  expect(Number.isFinite(loss) && drift < 1e-6).toBe(true);
  // Only `predict` frees values as soon as it can.
  const x = tf.tensor2d([[1, 2, 3]]);
  const inner = tf.model({
    inputs: model.inputs,
    outputs: [...model.outputs, model.getLayer("y").output].flat(),
  });
  const [z, y] = [inner.predict(x)].flat();
  expect(z?.shape).toEqual([1, 2]);
  expect([...(y?.dataSync() ?? [])]).toEqual(value);
  expect([model.predict(x)].flat()[0]?.shape).toEqual([1, 2]);
});

test("a value that others take too is refused, since its prediction fails", () => {
  const { diagnostics } = analyseText(
    "model Self\ninput x: vector[3]\nbranch h = x -> dense(3)\nfuse s = multiply(h, h)\nfuse y = add(h, s)\n",
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["E0311"]);

  const x = tf.input({ shape: [3] });
  const h = tf.layers.dense({ units: 3 }).apply(x) as tf.SymbolicTensor;
  const s = tf.layers.multiply().apply([h, h]) as tf.SymbolicTensor;
  const y = tf.layers.add().apply([h, s]) as tf.SymbolicTensor;
  expect(() => tf.model({ inputs: x, outputs: y }).predict(tf.ones([1, 3]))).toThrow(/disposed/);
});
