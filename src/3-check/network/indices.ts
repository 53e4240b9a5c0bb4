import { isCalled } from "../../catalogue/calls.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0310 } from "../../diagnostics/messages.generated.js";
import type { NetworkNode, Resolved } from "../../2-resolve/resolved.js";
import { argumentOf } from "./arguments.js";
import { viaRelated } from "../blame.js";
import type { ModelNode } from "../model.js";
import { writeInstead } from "../../fixes/fix.js";

/** A layer that looks up vectors by number needs numbers that are whole and in range: an input's. */
export function checkIndices(
  { inputs }: Resolved,
  nodes: readonly ModelNode[],
  node: NetworkNode,
  values: Readonly<Record<string, unknown>>,
): Diagnostic | undefined {
  if (node.operation.kind !== "layer") return undefined;
  const { layer } = node.operation;
  const inner = values["layer"];
  if (isCalled(inner) && "takesIndices" in inner.callable && inner.callable.takesIndices !== undefined) {
    const why = `\`${inner.callable.name}\` looks up each number by itself: leave \`${layer.name}\` out`;
    return E0310({ layer: inner.callable.name, why }, node.nameSpan, { related: viaRelated(node.via) });
  }
  const { takesIndices } = layer;
  if (takesIndices === undefined) return undefined;
  const source = nodes[node.sources[0] ?? -1];
  if (!source || source.operation.kind === "lost") return undefined;
  const related = viaRelated(node.via);
  if (source.operation.kind !== "input") {
    const gives = { span: source.span, message: "this gives numbers that are not whole" };
    return E0310({ layer: layer.name, why: "its input is computed" }, node.nameSpan, {
      related: [gives, ...related],
    });
  }
  const type = inputs.find((input) => input.node === source.id)?.type;
  const count = type?.name.text === "category" ? type.sizes?.[0]?.value : undefined;
  const vectors = values[takesIndices];
  if (!type || typeof count !== "number" || typeof vectors !== "number" || vectors >= count) return undefined;
  const at = argumentOf(node, layer, takesIndices)?.value.span ?? node.nameSpan;
  const why = `${takesIndices} ${vectors} for ${count} categories`;
  return E0310({ layer: layer.name, why }, at, {
    related: [{ span: type.span, message: `numbers from 0 to ${count - 1}` }, ...related],
    fixes: [writeInstead(at, String(count))],
  });
}
