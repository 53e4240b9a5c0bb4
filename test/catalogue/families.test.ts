import { describe, expect, test } from "vitest";
import { layers } from "../../src/catalogue/layers/index.js";
import type { CatalogueLayer } from "../../src/catalogue/layers/index.js";
import { ofRank } from "../../src/catalogue/steps.js";
import { builtOf } from "./observe.js";
import { tf } from "./tensorflow.js";

const stem = ({ name }: CatalogueLayer) => name.replace(/\dd/, "");

const pairs = [...layers.values()].flatMap((lower) => {
  const higher = ofRank(lower, lower.input.ranks.min + 1);
  return higher ? [{ lower, higher }] : [];
});

test.each([...layers.values()])(
  "$name is in a family with those that are called alike, and only these",
  (layer) => {
    const alike = [...layers.values()].filter((other) => stem(other) === stem(layer));
    const { family } = layer.traits;
    const members = [...layers.values()].filter((other) => other.traits.family === family);
    expect(family === undefined ? [layer] : members).toEqual(alike);
  },
);

/** What is the same all along the new axis gives what the lower one gives, many times. */
describe.each(pairs)("$lower.name and $higher.name", ({ lower, higher }) => {
  test("compute the same along the axes that they share", () => {
    tf.tidy(() => {
      const axes = lower.input.ranks.min - 1;
      const [shape, wider] = [axes, axes + 1].map((count) => [...new Array<number>(count).fill(8), 4]);
      const one = builtOf(lower, lower.example, shape ?? []);
      const more = builtOf(higher, callOf(higher, lower), wider ?? []);
      const bare = one.layer.getWeights().map((w) => (w.rank > 1 ? w : tf.zerosLike(w)));
      one.layer.setWeights(bare);
      more.layer.setWeights(bare.map((w) => (w.rank > 1 ? middle(w, axes) : w)));
      const x = one.input(1);
      const repeated = tf.tile(tf.expandDims(x, axes + 1), x.shape.map(() => 1).toSpliced(axes + 1, 0, 8));
      const [few, many] = [one.run(x), more.run(repeated)];
      const sum = few.rank === many.rank ? many : tf.sum(many, axes + 1);
      expect(sum.shape).toEqual(few.shape);
      expect(likeness(sum, few)).toBeCloseTo(1, 4);
    });
    tf.disposeVariables();
  });
});

/** The same options, which both have in the same places. */
const callOf = (layer: CatalogueLayer, { name, example }: CatalogueLayer) =>
  layer.name + example.slice(name.length);

/** A kernel that looks at one place of the new axis. */
function middle(kernel: tf.Tensor, axis: number): tf.Tensor {
  return tf.pad(
    tf.expandDims(kernel, axis),
    kernel.shape.map((): [number, number] => [0, 0]).toSpliced(axis, 0, [1, 1]),
  );
}

/** The cosine of the angle between two. */
function likeness(a: tf.Tensor, b: tf.Tensor): number {
  const dot = (x: tf.Tensor, y: tf.Tensor) => tf.sum(tf.mul(x, y)).dataSync()[0] ?? 0;
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
