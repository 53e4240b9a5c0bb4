import { expect, test } from "vitest";
import { readPlan } from "../../src/plan/read.js";

/** x [4] → dense [2] → y, and the same dense over x again. */
const good = {
  version: 1,
  name: "Good",
  inputs: [{ node: "x" }],
  nodes: [
    { name: "x", kind: "input", sources: [], outputs: [[4]], weights: [] },
    {
      name: "y",
      kind: "layer",
      type: "dense",
      options: { units: 2, kernelRegularizer: { call: "l2", options: { l2: 0.1 } } },
      sources: [["x", 0]],
      outputs: [[2]],
      weights: [
        { name: "kernel", shape: [4, 2], trainable: true },
        { name: "bias", shape: [2], trainable: true },
      ],
      lowered: {
        steps: [
          { op: "matMul", of: [{ source: 0 }, { weight: "kernel" }] },
          { op: "add", of: [{ step: 0 }, { weight: "bias" }] },
        ],
        results: [{ step: 1 }],
      },
    },
    { name: "y@2", kind: "layer", sources: [["x", 0]], outputs: [[2]], weights: [], weightsOf: "y" },
  ],
  outputs: [["y", 0]],
  heads: [
    {
      name: "y",
      kind: "class",
      output: ["y", 0],
      loss: { name: "crossEntropy", options: {} },
      metrics: [],
      weight: 1,
    },
  ],
};

/** `good` with one place changed: a path of names and numbers, and what stands there instead. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(good);
  let at: unknown = copy;
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step);
  const last = path.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(Object(at), last);
  else Reflect.set(Object(at), last, value);
  return copy;
}

test("a plan that holds together is read as it is", () => {
  expect(readPlan(structuredClone(good))).toEqual(good);
});

test("so is one with all that is kept room for", () => {
  const roomy = {
    ...good,
    inputs: [{ node: "x", presence: ["there", 0] }],
    nodes: [
      ...good.nodes,
      // Whether x is there; a value that is learned without a source; a layer of two outputs; a loss of labels.
      { name: "there", kind: "input", sources: [], outputs: [[]], weights: [] },
      {
        name: "token",
        kind: "learned",
        sources: [],
        outputs: [[2]],
        weights: [{ name: "value", shape: [2], trainable: true }],
        lowered: { steps: [], results: [{ weight: "value" }] },
      },
      {
        name: "both",
        kind: "layer",
        seed: 7,
        sources: [["y", 0], ["token", 0]], // prettier-ignore
        masks: ["y", null],
        outputs: [[2], [-1, 2]],
        weights: [],
      },
      {
        name: "apart",
        kind: "loss",
        sources: [["both", 1], ["y", 0]], // prettier-ignore
        data: [{ name: "label", shape: [] }],
        outputs: [[]],
        weights: [],
      },
    ],
    outputs: [["y", 0], ["both", 1]], // prettier-ignore
    heads: [
      {
        ...good.heads[0],
        validity: "label?",
        inverse: [{ name: "standardize", options: { mean: 2 } }],
      },
    ],
  };
  expect(readPlan(roomy)).toEqual(roomy);
});

test.each<[string, readonly (string | number)[], unknown]>([
  ["version: version 1 is read here, not 2: compile the spec again", ["version"], 2],
  ["the plan: has no field `outputs`", ["outputs"], undefined],
  ["nodes[1]: has a field `colour`, which is none of a plan's", ["nodes", 1, "colour"], "red"],
  ["nodes: a list is missing, there is a record", ["nodes"], {}],
  [
    "nodes[1].outputs[0][0]: a whole number of at least -1 is missing, there is -2",
    ["nodes", 1, "outputs"],
    [[-2]],
  ],
  [
    'nodes[1].kind: "layers" is not one of input, layer, fusion, learned, loss',
    ["nodes", 1, "kind"],
    "layers",
  ],
  ["nodes[1]: there is a node `x` already", ["nodes", 1, "name"], "x"],
  ["nodes[1].sources[0]: no node `z` comes before it", ["nodes", 1, "sources"], [["z", 0]]],
  ["nodes[1].sources[0]: no node `y` comes before it", ["nodes", 1, "sources"], [["y", 0]]],
  [
    "nodes[1].sources[0]: `x` has 1 outputs, counted from 0, and no output 1",
    ["nodes", 1, "sources"],
    [["x", 1]],
  ],
  ["nodes[1].masks: has 2 entries for 1 sources", ["nodes", 1, "masks"], [null, "x"]],
  ["nodes[1].weights[1]: there is a weight `kernel` already", ["nodes", 1, "weights", 1, "name"], "kernel"],
  ["nodes[2].weightsOf: no node `z` comes before it", ["nodes", 2, "weightsOf"], "z"],
  ["nodes[2].weights: are those of `y`", ["nodes", 2, "weights"], good.nodes[1]?.weights],
  [
    "nodes[1].lowered.steps[0].op: there is no primitive `matmul`",
    ["nodes", 1, "lowered", "steps", 0, "op"],
    "matmul",
  ],
  [
    "nodes[1].lowered.steps[0]: has a field `axis`, which is none of a plan's",
    ["nodes", 1, "lowered", "steps", 0, "axis"],
    0,
  ],
  [
    "nodes[1].lowered.steps[0].of: matMul takes 2 operands, not 1",
    ["nodes", 1, "lowered", "steps", 0, "of"],
    [{ source: 0 }],
  ],
  [
    "nodes[1].lowered.steps[0].of[1]: the node has no weight `kernels`",
    ["nodes", 1, "lowered", "steps", 0, "of", 1],
    { weight: "kernels" },
  ],
  [
    "nodes[1].lowered.steps[0].of[0]: step 1 does not come before it",
    ["nodes", 1, "lowered", "steps", 0, "of", 0],
    { step: 1 },
  ],
  [
    "nodes[1].lowered.steps[0].of[0]: is not { source }, { weight }, { step } or { constant }",
    ["nodes", 1, "lowered", "steps", 0, "of", 0],
    { source: 0, step: 0 },
  ],
  ["nodes[1].lowered.results: has 0 for 1 outputs", ["nodes", 1, "lowered", "results"], []],
  ["inputs[0]: `y` is not an input", ["inputs", 0, "node"], "y"],
  ["heads[0].output: is not one of the outputs", ["heads", 0, "output"], ["x", 0]],
])("%s", (message, path, value) => {
  expect(() => readPlan(changed(path, value))).toThrow(new RegExp(`^${escaped(message)}$`));
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
