import { flag, integer, list, number, pair, word } from "./reading.js";
import type { Read, ReadBy } from "./reading.js";

/** The functions of one value, but for `softmax`, which is over the last axis; formulas as in the language. */
export const functions = [
  "linear",
  "relu",
  "relu6",
  "elu",
  "selu",
  "sigmoid",
  "hardSigmoid",
  "softplus",
  "softsign",
  "tanh",
  "softmax",
  "gelu",
  "mish",
  "swish",
] as const;

export type FunctionName = (typeof functions)[number];

const sizes = list(integer(1));
const axes = list(integer(0));
const padding = word("valid", "same");
const borders = list(pair(integer(0), integer(0)));
const windowed = { window: sizes, strides: sizes, padding };
const overTime = {
  function: word(...functions),
  returnSequences: flag,
  goBackwards: flag,
  /** Parts of the inputs and of the state that are dropped in training. */
  dropout: number,
  recurrentDropout: number,
};
const gated = { ...overTime, gateFunction: word(...functions) };

/** How many operands a primitive takes, least and most, and its attributes. */
interface Definition {
  readonly operands: readonly [least: number, most: number];
  readonly attributes: Readonly<Record<string, Read<unknown>>>;
}

/**
 * What layers and fusions are made of. Axes and shapes are without the batch, channels last; -1 in a shape is a size
 * that follows from the others. Operands of different shapes are broadcast as in NumPy, from the last axis on.
 */
export const primitives = {
  /** [..., n] · [n, m] → [..., m] */
  matMul: { operands: [2, 2], attributes: {} },
  add: { operands: [2, 2], attributes: {} },
  subtract: { operands: [2, 2], attributes: {} },
  multiply: { operands: [2, 2], attributes: {} },
  maximum: { operands: [2, 2], attributes: {} },
  minimum: { operands: [2, 2], attributes: {} },
  activation: { operands: [1, 1], attributes: { function: word(...functions) } },
  /** x, and slope · x below 0. */
  leakyRelu: { operands: [1, 1], attributes: { slope: number } },
  /** x and a slope: x, and slope · x below 0. */
  prelu: { operands: [2, 2], attributes: {} },
  /** x above `theta`, 0 elsewhere. */
  threshold: { operands: [1, 1], attributes: { theta: number } },
  /** x and a kernel [...window, in, out], along as many axes as there are strides. */
  convolution: { operands: [2, 2], attributes: { strides: sizes, dilations: sizes, padding } },
  /** x and a kernel [...window, channels, multiplier]: each channel by itself. */
  depthwiseConvolution: { operands: [2, 2], attributes: { strides: sizes, padding } },
  /** x and a kernel [...window, out, in]: the way back of a convolution. */
  transposedConvolution: { operands: [2, 2], attributes: { strides: sizes, padding } },
  maxPooling: { operands: [1, 1], attributes: windowed },
  /** Padding does not count. */
  averagePooling: { operands: [1, 1], attributes: windowed },
  mean: { operands: [1, 1], attributes: { axes } },
  max: { operands: [1, 1], attributes: { axes } },
  /** (x - mean) / √(variance + epsilon), of each row along `axes`. */
  normalize: { operands: [1, 1], attributes: { axes, epsilon: number } },
  /**
   * x, gamma, beta, moving mean and moving variance, along the last axis. In training by the batch's own, which move the
   * moving ones: moving · momentum + own · (1 - momentum).
   */
  batchNormalization: { operands: [5, 5], attributes: { epsilon: number, momentum: number } },
  concatenate: { operands: [1, Infinity], attributes: { axis: integer(0) } },
  /** A new axis of size 1, counted in the result. */
  expandDims: { operands: [1, 1], attributes: { axis: integer(0) } },
  reshape: { operands: [1, 1], attributes: { shape: list(integer(-1)) } },
  /** Axis i of the result is axis `order[i]` of x. */
  transpose: { operands: [1, 1], attributes: { order: axes } },
  /** How often x is repeated along each axis. */
  tile: { operands: [1, 1], attributes: { repeats: sizes } },
  /** Zeros before and after, along the first axes. */
  pad: { operands: [1, 1], attributes: { borders } },
  /** Takes off before and after, along the first axes. */
  crop: { operands: [1, 1], attributes: { borders } },
  /** A map, enlarged by whole factors. */
  upSample: { operands: [1, 1], attributes: { factors: sizes, interpolation: word("nearest", "bilinear") } },
  /** Whole numbers and rows [count, size]: the rows of these numbers. */
  gather: { operands: [2, 2], attributes: {} },
  /** In training only; along the axes in `shared`, the same values are dropped. */
  dropout: { operands: [1, 1], attributes: { rate: number, shared: axes } },
  alphaDropout: { operands: [1, 1], attributes: { rate: number } },
  gaussianDropout: { operands: [1, 1], attributes: { rate: number } },
  gaussianNoise: { operands: [1, 1], attributes: { deviation: number } },
  /** x [time, in], kernel [in, n], recurrent kernel [n, n], perhaps bias [n]. */
  simpleRnn: { operands: [3, 4], attributes: overTime },
  /** As simpleRnn, with [.., 3 n] for update gate, reset gate and state; the gate resets before the product. */
  gru: { operands: [3, 4], attributes: gated },
  /** As simpleRnn, with [.., 4 n] for input gate, forget gate, memory and output gate. */
  lstm: { operands: [3, 4], attributes: gated },
} as const satisfies Readonly<Record<string, Definition>>;

export type PrimitiveName = keyof typeof primitives;

export type AttributesOf<P extends PrimitiveName> = {
  readonly [K in keyof (typeof primitives)[P]["attributes"]]: ReadBy<(typeof primitives)[P]["attributes"][K]>;
};

/** Where a primitive's operand comes from: within the node, or a plain number. */
export type Operand =
  | { readonly source: number }
  /** By its name, of the node's own weights or of those that it shares. */
  | { readonly weight: string }
  /** An earlier step. */
  | { readonly step: number }
  | { readonly constant: number };

/** One primitive with its operands. */
export type Step = {
  readonly [P in PrimitiveName]: { readonly op: P; readonly of: readonly Operand[] } & AttributesOf<P>;
}[PrimitiveName];

export function isPrimitive(name: string): name is PrimitiveName {
  return Object.hasOwn(primitives, name);
}
