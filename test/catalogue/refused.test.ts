import { expect, test } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import type { RuleFix, Problem } from "../../src/catalogue/problem.js";
import { readOptions } from "../../src/catalogue/read-options.js";
import { isKnown } from "../../src/shape/dim.js";
import type { Shape } from "../../src/shape/shape.js";
import { inferBuilt, isProblem, shapeOf } from "./tensorflow.js";
import type { Sizes } from "./tensorflow.js";
import { valueOf, written } from "./written.js";
import type { Written } from "./written.js";

type Row = readonly [
  call: string,
  inputs: readonly Sizes[],
  code: string,
  blame: string | number,
  why: string,
];

const rows: readonly Row[] = [
  ["conv2d(8, 5)", [[3, 3, 1]], "E0304", "kernelSize", "the window of 5 is larger than the map of 3 × 3"],
  [
    "conv2d(8, [1, 5])",
    [[9, 4, 1]],
    "E0304",
    "kernelSize",
    "the window of 1 × 5 is larger than the map of 9 × 4",
  ],
  [
    "conv2d(8, 3, dilationRate: 4)",
    [[8, 8, 1]],
    "E0304",
    "kernelSize",
    "the window of 3, 9 with its gaps, is larger than the map of 8 × 8",
  ],
  [
    "conv2d(8, 3, strides: 2, dilationRate: 2)",
    [[28, 28, 1]],
    "E0307",
    "dilationRate",
    "TensorFlow.js cannot take `strides` and `dilationRate` above 1 together",
  ],
  ["conv2d(8, 3)", [[28, 28]], "E0303", "input", "takes [height, width, channels], not [28, 28]"],
  [
    "conv2d(8, 3)",
    [[28, 28, null]],
    "E0305",
    "input",
    "the channels must be known here: weights depend on them",
  ],
  ["maxPooling2d(2)", [[1, 6, 4]], "E0304", "poolSize", "the window of 2 is larger than the map of 1 × 6"],
  ["flatten", [[null, 4]], "E0305", "input", "how many values [?, 4] has is only known from the data"],
  ["reshape([5, 5])", [[4, 6]], "E0306", "targetShape", "[4, 6] has 24 values, [5, 5] has 25"],
  ["reshape([5, -1])", [[4, 6]], "E0306", "targetShape", "[4, 6] has 24 values, which do not divide by 5"],
  ["reshape([5, 6])", [[4, 6]], "E0306", "targetShape", "[4, 6] has 24 values, [5, 6] has 30"],
  ["permute([2, 1])", [[4, 6]], "E0307", "dims", "[4, 6] has axes 0, 1: each must be named once"],
  [
    "dense(8, kernelInitializer: identity)",
    [[5]],
    "E0307",
    "kernelInitializer",
    "the identity is for a square matrix; the kernel here is [5, 8]",
  ],
  [
    "dense(8, biasInitializer: orthogonal)",
    [[5]],
    "E0307",
    "biasInitializer",
    "`orthogonal` needs weights of two axes or more; the bias here is [8]",
  ],
  ["groupNormalization", [[14, 14, 24]], "E0307", "groups", "24 channels do not divide into 32 groups"],
  ["multiHeadAttention(5)", [[10, 12]], "E0307", "heads", "12 features do not divide evenly among 5 heads"],
  [
    "positionalEmbedding",
    [[null, 12]],
    "E0305",
    "input",
    "the length is not known: `maxLength` must say how long a series can be",
  ],
  ["positionalEmbedding(5)", [[10, 12]], "E0307", "maxLength", "the series has 10 time steps, more than 5"],
  [
    "batchNormalization",
    [[4, 4, 4, 2]],
    "E0303",
    "input",
    "TensorFlow.js cannot normalize more than 3 axes, and this is [4, 4, 4, 2]",
  ],
  ["cropping2D(4)", [[8, 9, 1]], "E0304", "cropping", "takes 8 × 8 off a map of [8, 9]"],
  [
    "prelu",
    [[null, 3]],
    "E0305",
    "input",
    "axis 0 must be known here, or be one of `sharedAxes`: weights depend on it",
  ],
  [
    "timeDistributed(conv2d(4, 7))",
    [[3, 5, 5, 1]],
    "E0304",
    "layer",
    "conv2d: the window of 7 is larger than the map of 5 × 5",
  ],
  ["bidirectional(lstm(4))", [[3]], "E0303", "input", "takes at least 2 axes, not [3]"],
  [
    "concat",
    [
      [28, 28, 8],
      [26, 26, 8],
    ],
    "E0302",
    1,
    "concat joins shapes that differ only on axis 2: {1} is 26 × 26, {0} is 28 × 28",
  ],
  [
    "concat",
    [[28, 28, 8], [16]],
    "E0302",
    1,
    "concat joins shapes that differ only on axis 2: {1} is [16], {0} is [28, 28, 8]",
  ],
  [
    "concat",
    [[16], [28, 28, 8]],
    "E0302",
    1,
    "concat joins shapes that differ only on axis 0: {1} is [28, 28, 8], {0} is [16]",
  ],
  [
    "concat(axis: 3)",
    [
      [28, 28, 8],
      [28, 28, 8],
    ],
    "E0307",
    "axis",
    "[28, 28, 8] has no axis 3",
  ],
  [
    "add",
    [
      [14, 14, 8],
      [14, 14, 4],
    ],
    "E0302",
    1,
    "add takes sources of one shape: {1} is [14, 14, 4], {0} is [14, 14, 8]",
  ],
  ["add", [[8], [8], [6]], "E0302", 2, "add takes sources of one shape: {2} is [6], {0} is [8]"],
  [
    "stack",
    [
      [14, 14, 8],
      [28, 28, 4],
    ],
    "E0302",
    1,
    "stack takes sources of one shape: {1} is [28, 28, 4], {0} is [14, 14, 8]",
  ],
  [
    "attention(heads: 4)",
    [[64], [32]],
    "E0302",
    1,
    "attention takes sources of one shape: {1} is [32], {0} is [64]",
  ],
  ["attention(heads: 4)", [[6], [6]], "E0307", "heads", "6 features do not divide evenly among 4 heads"],
  [
    "film",
    [
      [4, 4, 8],
      [2, 2],
    ],
    "E0303",
    1,
    "film takes a vector as its second source, not [2, 2]",
  ],
  ["crossAttention(heads: 2)", [[8], [9, 8]], "E0303", 0, "crossAttention takes [time, features], not [8]"],
  ["dot", [[2, 2, 1], [4]], "E0303", 0, "dot takes one or two axes, not [2, 2, 1]"],
];

test.each(rows)("%s of %j is refused, and its fixes fix it", (text, inputs, code, blamed, why) => {
  const call = written(text);
  const sources = inputs.map(shapeOf);
  const problem = infer(call, sources);
  if (!isProblem(problem)) throw new Error("is accepted");
  expect({ code: problem.code ?? "E0307", blame: problem.blame, why: problem.why }).toEqual({
    code,
    blame: blamed,
    why,
  });
  for (const fix of problem.fixes) expect(isProblem(fixed(call, sources, fix)), fix.title).toBe(false);
});

function infer(call: Written, sources: readonly Shape[]): Shape | Problem {
  const layer = layers.get(call.name);
  const fusion = fusions.get(call.name);
  const what = layer ?? fusion;
  if (!what) throw new Error(`there is no ${call.name}`);
  const { values, problems } = readOptions(what, call.arguments);
  expect(problems).toEqual([]);
  const said = inferBuilt(what, sources, values);
  if (isProblem(said)) return said;
  expect(said.shape.every((size) => !isKnown(size) || size > 0)).toBe(true);
  return said.shape;
}

/** What comes out once the fix is made. */
function fixed(call: Written, sources: readonly Shape[], fix: RuleFix): Shape | Problem {
  if (fix.kind === "replaceStep") return through(fix.step, sources[0] ?? []);
  if (fix.kind === "option") {
    const { unnamed } = layers.get(call.name) ?? fusions.get(call.name) ?? { unnamed: [] };
    let place = 0;
    const named = call.arguments.map((argument) => ({
      ...argument,
      name: argument.name ?? unnamed[place++] ?? "",
    }));
    const others = named.filter(({ name }) => name !== fix.option);
    const value = fix.value === undefined ? [] : [{ name: fix.option, value: valueOf(fix.value) }];
    return infer({ ...call, arguments: [...others, ...value] }, sources);
  }
  const at = fix.source ?? 0;
  const before = through(fix.step, sources[at] ?? []);
  if (isProblem(before)) return before;
  return infer(
    call,
    sources.map((source, i) => (i === at ? before : source)),
  );
}

/** A pipeline of steps. */
function through(steps: string, input: Shape): Shape | Problem {
  let shape: Shape = input;
  for (const step of steps.split(" -> ")) {
    const next = infer(written(step), [shape]);
    if (isProblem(next)) return next;
    shape = next;
  }
  return shape;
}
