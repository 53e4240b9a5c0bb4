import { steps } from "../../catalogue/steps.js";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import { E0301 } from "../../diagnostics/messages.generated.js";
import { dimText, isKnown } from "../../shape/dim.js";
import type { Shape } from "../../shape/shape.js";
import { sameShape, shapeText, sizeOf } from "../../shape/shape.js";
import type { Assertion, Size } from "../../2-resolve/resolved.js";
import { viaRelated } from "../blame.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";
import { fix } from "../../fixes/fix.js";
import { replaceStep, setAssertion } from "../../fixes/steps.js";

/** Holds `: [14, 14, 224]` against what flows there. `?` promises nothing about its axis. */
export function checkAssertion(nodes: readonly ModelNode[], assertion: Assertion): Diagnostic | undefined {
  const last = nodes[assertion.node];
  if (!last?.shape) return undefined;
  const { shape } = last;
  const { sizes } = assertion;
  if (sizes.length === shape.length && sizes.every((size, i) => agrees(size, shape, i))) return undefined;
  const node = shaper(nodes, last);
  const before = nodes[node.sources[0] ?? -1];
  const asserted =
    sizes.length === 1 ? `${sizes[0]?.text ?? ""} values` : `[${sizes.map((s) => s.text).join(", ")}]`;
  const written = { asserted, actual: shapeText(shape) };
  const related = viaRelated(assertion.via);
  const fixes = [
    ...poolInstead(node, before, sizes),
    ...fix(`write \`: ${shapeText(shape)}\``, setAssertion(assertion.span, shapeText(shape))),
  ];
  const help = onlyChannels(node, before, sizes);
  if (!before?.shape || node.sources.length !== 1) {
    const layer = node.operation.kind === "input" ? `input \`${node.path}\`` : nameOf(node);
    const flowing = node.operation.kind === "input" ? "what the data holds" : "its sources";
    return E0301({ ...written, layer, input: flowing }, assertion.span, {
      because: node.nameSpan,
      related,
      fixes,
    });
  }
  return E0301({ ...written, layer: nameOf(node), input: shapeText(before.shape) }, assertion.span, {
    because: node.span,
    related,
    help,
    fixes,
  });
}

/** The last step that changed the shape. */
function shaper(nodes: readonly ModelNode[], last: ModelNode): ModelNode {
  let node = last;
  for (;;) {
    const before = nodes[node.sources[0] ?? -1];
    if (node.sources.length !== 1 || !before?.shape || !node.shape || before.via !== node.via) return node;
    if (before.operation.kind === "input" || sameShape(before.shape, node.shape) !== true) return node;
    node = before;
  }
}

function nameOf(node: ModelNode): string {
  if (node.operation.kind === "layer") return node.operation.layer.name;
  return node.operation.kind === "fusion" ? node.operation.fusion.name : node.path;
}

function agrees(size: Size, shape: Shape, axis: number): boolean {
  const actual = shape[axis];
  if (actual === undefined) return false;
  if (size.value !== "?") return isKnown(actual) && actual === size.value;
  return size.text === "?" || dimText(actual).replaceAll(" ", "") === size.text;
}

/** The slip that mcnn began with: a map flattened, and only its channels counted. */
function isFlattenedMap(node: ModelNode, before: ModelNode | undefined, sizes: readonly Size[]): boolean {
  return (
    layerOf(node)?.traits.role === "reshaping" &&
    node.shape?.length === 1 &&
    sizes.length === 1 &&
    (before?.shape?.length ?? 0) > 1 &&
    before?.shape?.at(-1) === sizes[0]?.value
  );
}

function onlyChannels(node: ModelNode, before: ModelNode | undefined, sizes: readonly Size[]): string[] {
  if (!isFlattenedMap(node, before, sizes)) return [];
  const map = (before?.shape ?? []).slice(0, -1).map(dimText).join(" × ");
  return [
    `${sizes[0]?.text ?? ""} is only the channels of \`${before?.path ?? ""}\`; each is still a ${map} map here`,
  ];
}

function poolInstead(node: ModelNode, before: ModelNode | undefined, sizes: readonly Size[]): Fix[] {
  const rank = before?.shape?.length ?? 0;
  const pool = steps.means(rank);
  if (!pool || !isFlattenedMap(node, before, sizes) || sizeOf(before?.shape ?? []) === undefined) return [];
  const title = `use \`${pool}\` in place of \`${nameOf(node)}\` to get [${sizes[0]?.text ?? ""}]`;
  return fix(title, replaceStep(node.span, pool));
}
