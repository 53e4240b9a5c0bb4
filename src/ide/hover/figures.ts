import type * as ast from "../../1-parse/ast.js";
import type { Passage } from "../../2-resolve/resolved.js";
import type { ModelNode } from "../../3-check/model.js";
import { shapeText } from "../../shape/shape.js";
import { textOf } from "../../text/source.js";
import type { Analysis } from "../analysis.js";
import { dimCount, grouped, memoryText, multiplyAddsOf, nodesWithin, weightsOf } from "../figures.js";
import { joined } from "./markdown.js";

/** The longest list of layers that a hover shows. */
const mostLines = 24;

/** What flows in and out of a step with the sums behind it, and what it costs; for each way that it is used. */
export function stepFigures(analysis: Analysis, step: ast.CallStep): string {
  const passages = analysis.passages().get(step) ?? [];
  const texts = [...new Set(passages.map((passage) => ofPassage(analysis, passage)))].filter(
    (text) => text !== "",
  );
  const more = texts.length > 3 ? `…and ${texts.length - 3} more` : "";
  return joined(...texts.slice(0, 3), more);
}

function ofPassage(analysis: Analysis, passage: Passage): string {
  const { nodes } = analysis.model;
  const after = nodes[passage.after];
  if (!after?.shape) return "";
  const added = isOwn(after, passage.step) ? [after] : nodesWithin(analysis, passage);
  if (added.length === 0) return "";
  const before = isOwn(after, passage.step)
    ? after.sources
    : passage.before === undefined
      ? []
      : [passage.before];
  const from = before.map((id) => (nodes[id]?.shape ? shapeText(nodes[id].shape) : "?")).join(", ");
  const flow = `**${from === "" ? "" : `${from} → `}${shapeText(after.shape)}**`;
  return joined(
    flow,
    isOwn(after, passage.step) ? arithmetic(analysis, after) : unrolled(added),
    costs(added, after),
  );
}

/** Whether the step itself is the node: a layer or a fusion. */
function isOwn(node: ModelNode, step: ast.Step): boolean {
  return node.span === step.span;
}

function arithmetic({ model }: Analysis, node: ModelNode): string {
  const [input] = node.sources.map((id) => model.nodes[id]?.shape);
  if (node.operation.kind !== "layer" || !input) return "";
  return node.operation.layer
    .arithmetic(input, node.values)
    .map((line) => `- ${line}`)
    .join("\n");
}

/** The layers that come out of a call of a block. */
function unrolled(nodes: readonly ModelNode[]): string {
  const shown = nodes.slice(0, mostLines).map((node) => {
    const text = textOf(node.span).replace(/\s+/g, " ");
    return `${text}${node.shape ? ` : ${shapeText(node.shape)}` : ""}`;
  });
  const more = nodes.length > mostLines ? [`// … and ${nodes.length - mostLines} more`] : [];
  return `\`\`\`mcnn\n${[...shown, ...more].join("\n")}\n\`\`\``;
}

function costs(nodes: readonly ModelNode[], last: ModelNode): string {
  const weights = nodes.reduce((sum, node) => sum + weightsOf(node), 0);
  const arrays = nodes.length === 1 ? last.weights.map((w) => `${w.name} ${shapeText(w.shape)}`) : [];
  const own = last.weightsOf === undefined ? "" : ", those of its first use";
  const memory = last.shape && memoryText(last.shape);
  const list = [
    `${grouped(weights)} weights${own}${arrays.length > 0 ? ` (${arrays.join(", ")})` : ""}`,
    `${dimCount(multiplyAddsOf(nodes))} multiply-adds`,
    ...(memory === undefined ? [] : [`${memory} of output per row`]),
  ];
  return list.join(" · ");
}
