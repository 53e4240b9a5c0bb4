import { isCalled } from "../../src/catalogue/calls.js";
import type { CatalogueLayer } from "../../src/catalogue/layers/index.js";
import { build, read, tf } from "./tensorflow.js";
import type { Sizes } from "./tensorflow.js";
import { written } from "./written.js";

/** A layer that TensorFlow.js has built, with weights at random, and what it takes. */
export interface Built {
  readonly layer: tf.layers.Layer;
  readonly run: (x: tf.Tensor, training?: boolean) => tf.Tensor;
  /** Two rows; without whole numbers from -3 to 5, so that every bend of an activation is met. */
  readonly input: (seed: number) => tf.Tensor;
  readonly inputShape: Sizes;
  readonly outputShape: Sizes;
  readonly learns: boolean;
  readonly takesIndices: boolean;
}

/** Builds a call of a layer for an input without `?`. */
export function builtOf(what: CatalogueLayer, call: string, inputShape: Sizes): Built {
  const test = { what, call: written(call), inputs: [inputShape] };
  const { layer, output, model } = build(test);
  layer.setWeights(layer.getWeights().map(someWeights));
  const inner = Object.values(read(test).values).flatMap((v) => (isCalled(v) ? [v.callable] : []));
  const takesIndices = [what, ...inner].some((w) => "takesIndices" in w && w.takesIndices !== undefined);
  const shape = [2, ...inputShape.map((size) => size ?? 1)];
  return {
    layer,
    run: (x, training = false) => {
      const y = training ? model.apply(x, { training }) : model.predict(x);
      if (y instanceof tf.Tensor) return y;
      throw new Error(`${call} gives no one tensor`);
    },
    input: (seed) => {
      const x = tf.randomUniform(shape, -3, 5, "float32", seed);
      return takesIndices ? tf.floor(tf.abs(x)) : x;
    },
    inputShape,
    outputShape: output.shape.slice(1),
    learns: layer.trainableWeights.length > 0,
    takesIndices,
  };
}

/** Kernels as Glorot and Bengio draw them; biases, scales and variances that are neither 0 nor 1. */
function someWeights({ shape }: tf.Tensor, seed: number): tf.Tensor {
  const [out = 1, into = 1] = shape.slice(-2).reverse();
  const limit = Math.sqrt(6 / (out + into));
  const [low, high] = shape.length > 1 ? [-limit, limit] : [0.2, 1.2];
  return tf.randomUniform(shape, low, high, "float32", seed + 3);
}

export function same(a: tf.Tensor, b: tf.Tensor): boolean {
  if (a.shape.join() !== b.shape.join()) return false;
  return (tf.max(tf.abs(tf.sub(a, b))).dataSync()[0] ?? Infinity) < 5e-3;
}

export function keepsShape({ inputShape, outputShape }: Built): boolean {
  return inputShape.join() === outputShape.join();
}

export function returnsInput(built: Built): boolean {
  return same(built.run(built.input(1)), built.input(1));
}

export function isRandom({ run, input }: Built): boolean {
  return !same(run(input(1), true), run(input(1)));
}

/** `f(a) + f(b) = f(a + b) + f(0)`. */
export function isAffine({ run, input }: Built): boolean {
  const [a, b] = [input(1), input(2)];
  return same(tf.add(run(a), run(b)), tf.add(run(tf.add(a, b)), run(tf.zerosLike(a))));
}

/** One number times each value, and one added. */
export function isRescaled(built: Built): boolean {
  if (!keepsShape(built)) return false;
  const x = built.input(1);
  const [x0 = 0, x1 = 0] = x.dataSync();
  const [y0 = 0, y1 = 0] = built.run(x).dataSync();
  const factor = (y1 - y0) / (x1 - x0);
  return !returnsInput(built) && same(built.run(x), tf.add(tf.mul(x, factor), y0 - factor * x0));
}

/** Adds the same to each input. */
export function isShifted(built: Built): boolean {
  const shift = (x: tf.Tensor) => tf.sub(built.run(x), x);
  return keepsShape(built) && !returnsInput(built) && same(shift(built.input(1)), shift(built.input(2)));
}

/** What is scaled and shifted as a whole comes out as before, in training. */
export function isNormalized({ run, input }: Built): boolean {
  return same(run(input(1), true), run(tf.add(tf.mul(input(1), 3), 1), true));
}

/** Whether a row's output, in training, hangs on the other rows. */
export function mixesRows({ run, input }: Built): boolean {
  const [row = tf.scalar(0), other = tf.scalar(0)] = tf.split(input(1), 2);
  const first = (x: tf.Tensor) => x.slice(0, 1);
  return !same(
    first(run(tf.concat([row, other]), true)),
    first(run(tf.concat([row, tf.mul(other, 5)]), true)),
  );
}

/** Turned round along the first axis, its input gives its output turned round. */
export function commutes({ run, input }: Built): boolean {
  return same(tf.reverse(run(input(1)), 1), run(tf.reverse(input(1), 1)));
}

/** Whether the first axis of its input may as well be turned round. */
export function ignoresOrder({ run, input }: Built): boolean {
  return same(run(input(1)), run(tf.reverse(input(1), 1)));
}

/** How many places of the output, of how many, change with one in the middle of the input; channels have no places. */
export function reach({ run, input }: Built): { readonly places: number; readonly of: number } {
  const x = input(1);
  const pads = x.shape.map((size, axis): [number, number] => {
    const from = axis === 0 || axis === x.rank - 1 ? 0 : Math.floor(size / 2);
    return [from, axis === x.rank - 1 ? 0 : size - from - 1];
  });
  const change = tf.randomUniform(
    [...x.shape.map(() => 1).slice(1), x.shape.at(-1) ?? 1],
    1,
    2,
    "float32",
    9,
  );
  const y = tf.abs(tf.sub(run(tf.add(x, tf.pad(change, pads))), run(x))).slice(0, 1);
  const changed = tf.max(y, -1).greater(1e-6);
  return { places: tf.sum(tf.cast(changed, "int32")).dataSync()[0] ?? 0, of: changed.size };
}

export function isLocal(built: Built): boolean {
  return reach(built).places === 1;
}

/** The same values, perhaps in another order. */
export function keepsValues({ run, input }: Built): boolean {
  return same(sorted(run(input(1))), sorted(input(1)));
}

export function keepsOrder({ run, input }: Built): boolean {
  return same(tf.reshape(run(input(1)), [-1]), tf.reshape(input(1), [-1]));
}

function sorted(x: tf.Tensor): tf.Tensor {
  return tf.tensor1d(x.dataSync().slice().sort());
}

/** Fewer values, each between the least and the greatest of its channel. */
export function isWithin({ run, input }: Built): boolean {
  const x = input(1);
  const y = run(x);
  if (y.size >= x.size || x.shape.at(-1) !== y.shape.at(-1)) return false;
  const byChannel = (tensor: tf.Tensor) => tf.reshape(tensor, [2, -1, x.shape.at(-1) ?? 1]);
  const [within, all] = [byChannel(y), byChannel(x)];
  const low = tf.min(tf.sub(within, tf.min(all, 1, true))).dataSync()[0] ?? -1;
  const high = tf.min(tf.sub(tf.max(all, 1, true), within)).dataSync()[0] ?? -1;
  return Math.min(low, high) > -1e-4;
}

/** What is made larger, smaller or longer: some value of the input counts nearly whole, whatever the others are. */
export function isResampled(built: Built): boolean {
  if (keepsShape(built) || keepsValues(built) || !isAffine(built)) return false;
  const slope = tf.grad((x) => tf.sum(built.run(x)))(built.input(1));
  return (tf.max(slope).dataSync()[0] ?? 0) > 0.75;
}
