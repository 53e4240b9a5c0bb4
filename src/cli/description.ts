import { activationBytes } from "../3-check/network/memory.js";
import type { Model, ModelNode } from "../3-check/model.js";
import { bytesText } from "../shape/bytes.js";
import { dimText, isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import { shapeText } from "../shape/shape.js";
import type { Shape } from "../shape/shape.js";
import { grouped } from "./print.js";
import { table } from "./table.js";

/** What `describe --format json` prints; a size that only the data tells is null. */
export function modelJson({ inputs, nodes, heads, totals }: Model) {
  return {
    inputs: inputs.map(({ name, shape }) => ({ name, shape: shapeJson(shape) })),
    nodes: nodes.filter(computes).map((node) => ({
      name: node.path,
      layer: layerOf(node),
      shape: node.shape ? shapeJson(node.shape) : null,
      params: paramsOf(node),
      macs: known(node.multiplyAdds),
      activationBytes: node.shape ? known(activationBytes(node)) : null,
    })),
    heads: heads.map(({ name, shape, checked }) => ({ name, kind: checked.kind, shape: shapeJson(shape) })),
    totals: {
      params: totals.params,
      trainableParams: totals.trainableParams,
      macs: known(totals.multiplyAdds),
      activationBytes: known(totals.activationBytes),
      peakTrainingBytes: totals.peakTrainingBytes ?? null,
    },
  };
}

/** The same for people. */
export function modelTable({ name, nodes, heads, totals, training }: Model): string {
  const rows = nodes.map((node) => [
    node.path,
    layerOf(node),
    node.shape ? shapeText(node.shape) : "?",
    computes(node) ? grouped(paramsOf(node)) : "",
    computes(node) ? dimCount(node.multiplyAdds) : "",
    bytesText(activationBytes(node)),
  ]);
  const fixed = totals.params - totals.trainableParams;
  const numbers = ["weights", "multiply-adds", "memory"];
  const peak = totals.peakTrainingBytes;
  const kinds = heads.map((head) => `${head.name} (${head.checked.kind}, ${shapeText(head.shape)})`);
  return [
    name,
    "",
    ...table(["node", "layer", "shape", ...numbers], rows, numbers),
    "",
    `Heads: ${kinds.length > 0 ? kinds.join(", ") : "none"}`,
    `Weights: ${grouped(totals.params)}${fixed > 0 ? `, ${grouped(fixed)} of them not trained` : ""}`,
    `Multiply-adds for one row: ${dimCount(totals.multiplyAdds)}`,
    `Memory of all outputs for one row: ${bytesText(totals.activationBytes)}`,
    ...(training && peak !== undefined
      ? [`Memory of a training step of ${training.batchSize} rows: about ${bytesText(peak)}`]
      : []),
    "",
  ].join("\n");
}

const computes = (node: ModelNode) => node.operation.kind !== "input";

function layerOf({ operation }: ModelNode): string {
  if (operation.kind === "layer") return operation.layer.name;
  return operation.kind === "fusion" ? operation.fusion.name : operation.kind;
}

function paramsOf({ weights }: ModelNode): number {
  return weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

const shapeJson = (shape: Shape) => shape.map(known);

const known = (dim: Dim) => (isKnown(dim) ? dim : null);

const dimCount = (dim: Dim) => (isKnown(dim) ? grouped(dim) : dimText(dim));
