import type { Inference } from "../../catalogue/layer.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0315 } from "../../diagnostics/messages.generated.js";
import { maxArrayValues, maxMultiplyAdds, maxWeights } from "../../limits.js";
import { isKnown, product } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";
import type { ModelNode, Totals } from "../model.js";
import { viaRelated } from "../blame.js";

/** An array that no machine here can hold: what flows out of a step, or its weights. */
export function checkArrays(
  node: NetworkNode,
  { shape, weights }: Pick<Inference, "shape" | "weights">,
): Diagnostic | undefined {
  const values = product(shape);
  if (isKnown(values) && values > maxArrayValues)
    return refuse(node, `${shapeText(shape)} has ${count(values)} values`, "an array holds", maxArrayValues);
  const large = weights.find((weight) => sizeOf(weight.shape) > maxArrayValues);
  if (!large) return undefined;
  const what = `its ${large.name} of ${shapeText(large.shape)} has ${count(sizeOf(large.shape))} values`;
  return refuse(node, what, "an array holds", maxArrayValues);
}

/** A network whose weights cannot be saved and loaded, or whose cost cannot be counted. The largest step is told. */
export function checkTotals(
  nodes: readonly ModelNode[],
  live: ReadonlySet<number>,
  { params, multiplyAdds }: Totals,
): Diagnostic | undefined {
  const most = (amount: (node: ModelNode) => number) =>
    nodes
      .filter(({ id }) => live.has(id))
      .reduce<ModelNode | undefined>((a, b) => (a && amount(a) >= amount(b) ? a : b), undefined);
  if (params > maxWeights) {
    const node = most(({ weights }) => weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0));
    const what = `the network has ${count(params)} weights, most of them here`;
    return node && refuse(node, what, "a saved one holds", maxWeights);
  }
  if (!isKnown(multiplyAdds) || multiplyAdds <= maxMultiplyAdds) return undefined;
  const node = most(({ multiplyAdds: cost }) => (isKnown(cost) ? cost : 0));
  const what = `the network takes ${count(multiplyAdds)} multiply-adds for one row, most of them here`;
  return node && refuse(node, what, "what is counted is", maxMultiplyAdds);
}

function refuse(node: NetworkNode, what: string, holds: string, bound: number): Diagnostic {
  const name = node.operation.kind === "input" ? "the input" : nameOf(node);
  const why = `${what}, and ${holds} at most ${count(bound)}`;
  return E0315({ name, why }, node.nameSpan, { related: viaRelated(node.via) });
}

function nameOf({ operation, path }: NetworkNode): string {
  if (operation.kind === "layer") return `\`${operation.layer.name}\``;
  return operation.kind === "fusion" ? `\`${operation.fusion.name}\`` : `\`${path}\``;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** Above 2 to the 53 a number is not exact, and digits would pretend it is. */
function count(amount: number): string {
  return Number.isSafeInteger(amount) ? amount.toLocaleString("en-US") : `about ${amount.toExponential(1)}`;
}
