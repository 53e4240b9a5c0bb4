import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { runModel } from "../accepted/run-model.js";
import { build } from "./support/build.js";
import { analyseText, codeOf } from "./support/compile.js";
import { expectSame } from "./support/same.js";

test.each([
  [2, 2],
  [2, 9],
  [5, 3],
])(
  "the middle of a smaller map of %i × %i is what TensorFlow.js gives, and is trained",
  async (rows, columns) => {
    const checked = analyseText(`model Middle
input x: image[${rows}, ${columns}, 3]
branch y = x -> conv2d(3, 1) -> centerCrop(3, 4)
`);
    const model = await build(await codeOf(checked));
    expectSame(model, checked.model);
    const x = tf.randomNormal<tf.Rank.R4>([2, rows, columns, 3], 0, 1, "float32", 1);
    const factory = tf.layers.centerCrop({ height: 3, width: 4 });
    const middle = new tf.Sequential({
      layers: [tf.layers.inputLayer({ inputShape: [null, null, 3] }), model.layers.at(-1) ?? factory],
    });
    const [ours, theirs] = [middle.predict(x), factory.call(x, {})].map((y) => [y].flat()[0]);
    expect(theirs?.shape).toEqual([2, 3, 4, 3]);
    const apart = ours && theirs ? tf.max(tf.abs(tf.sub(ours, theirs))).dataSync()[0] : undefined;
    expect(apart).toBeLessThan(1e-6);
    const { loss, drift } = await runModel(model, checked.model, { x: [rows, columns, 3] });
    expect(Number.isFinite(loss) && drift < 1e-6).toBe(true);
  },
);
