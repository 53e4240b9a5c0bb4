import * as tf from "@tensorflow/tfjs";
import type { Plan, PlanNode } from "../../src/plan/plan.js";
import type { Operand, Step } from "../../src/plan/primitives.js";
import { activate, some } from "./activate.js";
import { recurrence } from "./recurrence.js";

/** What a plan's primitives compute, as at prediction, each by one operation of TensorFlow.js. */
export interface World {
  readonly inputs: ReadonlyMap<string, tf.Tensor>;
  /** A weight of a node, by its name in the layer. */
  readonly weight: (node: string, weight: string) => tf.Tensor;
  /** What a node that is not lowered gives. */
  readonly opaque: (node: PlanNode, sources: tf.Tensor[]) => tf.Tensor;
}

/** The values of all outputs, in order. */
export function interpret(plan: Plan, world: World): tf.Tensor[] {
  const values = new Map<string, readonly tf.Tensor[]>();
  const at = ([node, output]: readonly [string, number]) => some(values.get(node)?.[output]);
  for (const node of plan.nodes) {
    const sources = node.sources.map(at);
    values.set(node.name, valuesOf(node, sources, world));
  }
  return plan.outputs.map(at);
}

function valuesOf(node: PlanNode, sources: tf.Tensor[], world: World): readonly tf.Tensor[] {
  if (node.kind === "input") return [some(world.inputs.get(node.name))];
  if (!node.lowered) return [world.opaque(node, sources)];
  const done: tf.Tensor[] = [];
  const value = (operand: Operand): tf.Tensor => {
    if ("constant" in operand) return tf.scalar(operand.constant);
    if ("source" in operand) return some(sources[operand.source]);
    if ("step" in operand) return some(done[operand.step]);
    return world.weight(node.weightsOf ?? node.name, operand.weight);
  };
  for (const step of node.lowered.steps) done.push(run(step, step.of.map(value)));
  return node.lowered.results.map(value);
}

function run(step: Step, of: readonly tf.Tensor[]): tf.Tensor {
  const x = some(of[0]);
  const y = of[1] ?? x;
  switch (step.op) {
    case "matMul": {
      const rows = tf.reshape(x, [-1, x.shape.at(-1) ?? 1]);
      return tf.reshape(tf.matMul(rows, y), [...x.shape.slice(0, -1), y.shape.at(-1) ?? 1]);
    }
    case "add":
      return tf.add(x, y);
    case "subtract":
      return tf.sub(x, y);
    case "multiply":
      return tf.mul(x, y);
    case "maximum":
      return tf.maximum(x, y);
    case "minimum":
      return tf.minimum(x, y);
    case "activation":
      return activate(step.function, x);
    case "leakyRelu":
      return tf.leakyRelu(x, step.slope);
    case "prelu":
      return tf.prelu(x, y);
    case "threshold":
      return tf.mul(x, tf.cast(tf.greater(x, step.theta), "float32"));
    case "convolution":
      return convolve(step, x, y);
    case "depthwiseConvolution":
      return tf.depthwiseConv2d(
        x as tf.Tensor4D,
        y as tf.Tensor4D,
        step.strides as [number, number],
        step.padding,
      );
    case "transposedConvolution":
      return spread(step, x, y);
    case "maxPooling":
    case "averagePooling":
      return pool(step, x);
    case "mean":
      return tf.mean(x, behindBatch(step.axes));
    case "max":
      return tf.max(x, behindBatch(step.axes));
    case "normalize": {
      const { mean, variance } = tf.moments(x, behindBatch(step.axes), true);
      return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, step.epsilon)));
    }
    case "batchNormalization": {
      const [, gamma, beta, mean, variance] = of.map(some);
      const even = tf.div(tf.sub(x, some(mean)), tf.sqrt(tf.add(some(variance), step.epsilon)));
      return tf.add(tf.mul(even, some(gamma)), some(beta));
    }
    case "concatenate":
      return tf.concat([...of], step.axis + 1);
    case "expandDims":
      return tf.expandDims(x, step.axis + 1);
    case "reshape":
      return tf.reshape(x, [x.shape[0] ?? 1, ...step.shape]);
    case "transpose":
      return tf.transpose(x, [0, ...behindBatch(step.order)]);
    case "tile":
      return tf.tile(x, [1, ...step.repeats]);
    case "pad": {
      const borders = [[0, 0], ...step.borders, [0, 0]].map(([a = 0, b = 0]): [number, number] => [a, b]);
      return tf.pad(x, borders);
    }
    case "crop": {
      const borders = [[0, 0], ...step.borders, [0, 0]];
      const sizes = x.shape.map((size, axis) => size - (borders[axis]?.[0] ?? 0) - (borders[axis]?.[1] ?? 0));
      return tf.slice(
        x,
        borders.map(([before = 0]) => before),
        sizes,
      );
    }
    case "upSample": {
      const [rows = 1, columns = 1] = step.factors;
      const size: [number, number] = [(x.shape[1] ?? 1) * rows, (x.shape[2] ?? 1) * columns];
      const image = x as tf.Tensor4D;
      return step.interpolation === "nearest"
        ? tf.image.resizeNearestNeighbor(image, size)
        : tf.image.resizeBilinear(image, size);
    }
    case "gather":
      return tf.gather(y, tf.cast(x, "int32"));
    case "dropout":
    case "alphaDropout":
    case "gaussianDropout":
    case "gaussianNoise":
      return x;
    case "simpleRnn":
    case "gru":
    case "lstm":
      return recurrence(step, of);
  }
}

type Of<P extends Step["op"]> = Extract<Step, { readonly op: P }>;

function convolve(
  { strides, dilations, padding }: Of<"convolution">,
  x: tf.Tensor,
  kernel: tf.Tensor,
): tf.Tensor {
  if (strides.length === 1)
    return tf.conv1d(
      x as tf.Tensor3D,
      kernel as tf.Tensor3D,
      strides[0] ?? 1,
      padding,
      "NWC",
      dilations[0] ?? 1,
    );
  if (strides.length === 2)
    return tf.conv2d(
      x as tf.Tensor4D,
      kernel as tf.Tensor4D,
      strides as [number, number],
      padding,
      "NHWC",
      dilations as [number, number],
    );
  if (dilations.some((rate) => rate > 1)) throw new Error("TensorFlow.js has no gaps in three dimensions");
  return tf.conv3d(x as tf.Tensor5D, kernel as tf.Tensor5D, strides as [number, number, number], padding);
}

function spread(
  { strides, padding }: Of<"transposedConvolution">,
  x: tf.Tensor,
  kernel: tf.Tensor,
): tf.Tensor {
  const map = strides.map((stride, i) => {
    const border = padding === "same" ? 0 : Math.max((kernel.shape[i] ?? 1) - stride, 0);
    return (x.shape[i + 1] ?? 1) * stride + border;
  });
  const shape = [x.shape[0] ?? 1, ...map, kernel.shape.at(-2) ?? 1];
  return strides.length === 2
    ? tf.conv2dTranspose(
        x as tf.Tensor4D,
        kernel as tf.Tensor4D,
        shape as [number, number, number, number],
        strides as [number, number],
        padding,
      )
    : tf.conv3dTranspose(
        x as tf.Tensor5D,
        kernel as tf.Tensor5D,
        shape as [number, number, number, number, number],
        strides as [number, number, number],
        padding,
      );
}

/** Of one axis by a map of height 1. */
function pool(
  { op, window, strides, padding }: Of<"maxPooling" | "averagePooling">,
  x: tf.Tensor,
): tf.Tensor {
  if (window.length === 3) {
    const three = op === "maxPooling" ? tf.maxPool3d : tf.avgPool3d;
    return three(
      x as tf.Tensor5D,
      window as [number, number, number],
      strides as [number, number, number],
      padding,
    );
  }
  const two = op === "maxPooling" ? tf.maxPool : tf.avgPool;
  const flat = window.length === 1;
  const pair = (sizes: readonly number[]) => [...(flat ? [1] : []), ...sizes] as [number, number];
  const map = (flat ? tf.expandDims(x, 1) : x) as tf.Tensor4D;
  const pooled = two(map, pair(window), pair(strides), padding);
  return flat ? tf.squeeze(pooled, [1]) : pooled;
}

function behindBatch(axes: readonly number[]): number[] {
  return axes.map((axis) => axis + 1);
}
