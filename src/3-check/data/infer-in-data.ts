import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { CheckedInput } from "../checked.js";
import { inferNodes } from "../network/infer.js";
import type { ModelNode } from "../model.js";
import type { Target } from "../target.js";

/**
 * The network with the sizes that its data have in place of each `?`, where all of them are known: what does not fit is
 * told now, not when training begins. Otherwise the nodes as they are.
 */
export function inferInData(
  { inputs, ...rest }: Resolved,
  nodes: readonly ModelNode[],
  shapes: ReadonlyMap<number, Shape>,
  checked: readonly (CheckedInput | undefined)[],
  target: Target,
): Outcome<readonly ModelNode[]> {
  const isOpen = (shape: Shape | undefined) => shape?.some((size) => !isKnown(size)) ?? false;
  const found = new Map(shapes);
  for (const [i, { node }] of inputs.entries()) {
    const shape = checked[i]?.found;
    if (shape && isOpen(shapes.get(node))) found.set(node, shape);
  }
  const unchanged = { value: nodes, diagnostics: [] };
  if (![...shapes.values()].some(isOpen) || [...found.values()].some(isOpen)) return unchanged;
  // A promise such as `?/2` holds for the size that it was written for.
  const network = { ...rest.network, assertions: [] };
  const { value, diagnostics } = inferNodes({ inputs, ...rest, network }, found, target);
  const related = inputs.flatMap(({ node, declaration: { name, type } }) => {
    const message = `in the data, \`${name.text}\` is ${shapeText(found.get(node) ?? [])}`;
    return isOpen(shapes.get(node)) ? [{ span: type.span, message }] : [];
  });
  return {
    value,
    diagnostics: diagnostics
      .filter(({ severity }) => severity === "error")
      .map((d): Diagnostic => ({ ...d, related: [...d.related, ...related] })),
  };
}
