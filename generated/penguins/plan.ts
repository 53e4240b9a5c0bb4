// Made by mcnn from specs/penguins.mcnn: change the spec, not this file.
import type { Plan } from "mcnn/runtime";

/** The network of model.ts as plain data, which an engine goes by as long as model.ts builds the same. */
// prettier-ignore
export const plan: Plan = {
  version: 1,
  name: "Penguins",
  inputs: [{ node: "measures" }, { node: "island" }],
  nodes: [
    { name: "measures", kind: "input", sources: [], outputs: [[4]], weights: [] },
    { name: "island", kind: "input", sources: [], outputs: [[1]], weights: [] },
    { name: "size", kind: "layer", type: "dense", sources: [["measures", 0]], outputs: [[16]], weights: [{ name: "kernel", shape: [4, 16], trainable: true }, { name: "bias", shape: [16], trainable: true }], options: { units: 16, activation: "relu", useBias: true, biasInitializer: { call: "zeros", options: {} }, kernelInitializer: { call: "glorotNormal", options: {} }, trainable: true }, lowered: { steps: [{ op: "matMul", of: [{ source: 0 }, { weight: "kernel" }] }, { op: "add", of: [{ step: 0 }, { weight: "bias" }] }, { op: "activation", of: [{ step: 1 }], function: "relu" }], results: [{ step: 2 }] } },
    { name: "place/embedding", kind: "layer", type: "embedding", sources: [["island", 0]], outputs: [[1, 2]], weights: [{ name: "embeddings", shape: [3, 2], trainable: true }], options: { inputDim: 3, outputDim: 2, embeddingsInitializer: { call: "randomUniform", options: { minval: -0.05, maxval: 0.05 } }, maskZero: false, trainable: true }, lowered: { steps: [{ op: "gather", of: [{ source: 0 }, { weight: "embeddings" }] }], results: [{ step: 0 }] } },
    { name: "place/flatten", kind: "layer", type: "flatten", sources: [["place/embedding", 0]], outputs: [[2]], weights: [], options: {}, lowered: { steps: [{ op: "reshape", of: [{ source: 0 }], shape: [2] }], results: [{ step: 0 }] } },
    { name: "joint/concat", kind: "fusion", type: "concat", sources: [["size", 0], ["place/flatten", 0]], outputs: [[18]], weights: [], options: { axis: -1 }, lowered: { steps: [{ op: "concatenate", of: [{ source: 0 }, { source: 1 }], axis: 0 }], results: [{ step: 0 }] } },
    { name: "joint/dense", kind: "layer", type: "dense", sources: [["joint/concat", 0]], outputs: [[16]], weights: [{ name: "kernel", shape: [18, 16], trainable: true }, { name: "bias", shape: [16], trainable: true }], options: { units: 16, activation: "relu", useBias: true, biasInitializer: { call: "zeros", options: {} }, kernelInitializer: { call: "glorotNormal", options: {} }, trainable: true }, lowered: { steps: [{ op: "matMul", of: [{ source: 0 }, { weight: "kernel" }] }, { op: "add", of: [{ step: 0 }, { weight: "bias" }] }, { op: "activation", of: [{ step: 1 }], function: "relu" }], results: [{ step: 2 }] } },
    { name: "species", kind: "layer", type: "dense", sources: [["joint/dense", 0]], outputs: [[3]], weights: [{ name: "kernel", shape: [16, 3], trainable: true }, { name: "bias", shape: [3], trainable: true }], options: { units: 3, activation: "linear", useBias: true, biasInitializer: { call: "zeros", options: {} }, kernelInitializer: { call: "glorotNormal", options: {} }, trainable: true }, lowered: { steps: [{ op: "matMul", of: [{ source: 0 }, { weight: "kernel" }] }, { op: "add", of: [{ step: 0 }, { weight: "bias" }] }], results: [{ step: 1 }] } },
    { name: "sex", kind: "layer", type: "dense", sources: [["joint/dense", 0]], outputs: [[2]], weights: [{ name: "kernel", shape: [16, 2], trainable: true }, { name: "bias", shape: [2], trainable: true }], options: { units: 2, activation: "linear", useBias: true, biasInitializer: { call: "zeros", options: {} }, kernelInitializer: { call: "glorotNormal", options: {} }, trainable: true }, lowered: { steps: [{ op: "matMul", of: [{ source: 0 }, { weight: "kernel" }] }, { op: "add", of: [{ step: 0 }, { weight: "bias" }] }], results: [{ step: 1 }] } },
  ],
  outputs: [["species", 0], ["sex", 0]],
  heads: [
    { name: "species", kind: "class", output: ["species", 0], loss: { name: "crossEntropy", options: { labelSmoothing: 0, classWeights: "balanced" } }, metrics: [{ name: "accuracy", options: {} }, { name: "f1", options: { average: "macro" } }], weight: 1 },
    { name: "sex", kind: "class", output: ["sex", 0], loss: { name: "crossEntropy", options: { labelSmoothing: 0 } }, metrics: [{ name: "accuracy", options: {} }], weight: 0.5 },
  ],
};
