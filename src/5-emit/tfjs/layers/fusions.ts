import type { FusionName } from "../../../catalogue/fusions/index.js";
import type { Entry } from "./construction.js";

/** How TensorFlow.js builds each fusion of the catalogue. */
export const fusionTable = {
  add: "add",
  attention: { own: "SourceAttention" },
  average: "average",
  bilinear: { own: "Bilinear" },
  concat: { factory: "concatenate", axes: ["axis"] },
  crossAttention: { own: "MultiHeadAttention" },
  dot: { factory: "dot", axes: ["axes"], constants: { axes: -1 } },
  film: { own: "FiLM" },
  gated: { own: "Gated" },
  maximum: "maximum",
  minimum: "minimum",
  multiply: "multiply",
  stack: { own: "Stack", axes: ["axis"] },
  subtract: { own: "Subtract" },
} satisfies Readonly<Record<FusionName, Entry>>;
