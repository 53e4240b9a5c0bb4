import type { Problem } from "../../catalogue/problem.js";
import { ofRank, steps } from "../../catalogue/steps.js";
import type { Role } from "../../catalogue/traits.js";
import { replace } from "../../diagnostics/diagnostic.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { isKnown, product } from "../../shape/dim.js";
import { sameShape } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { span, textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";
import { argumentOf } from "./arguments.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";

/** Nothing is lost without them where a vector comes. */
const needless: ReadonlySet<Role> = new Set<Role>(["pooling", "masking", "reshaping", "regularization"]);
/** They take a series: over a map they can go in rows. */
const overTime: ReadonlySet<Role> = new Set<Role>(["recurrent", "attention", "pooling"]);

/** Mends of a shape that does not fit at the steps before, or with another layer in place of this one. */
export function upstreamMends(nodes: readonly ModelNode[], node: NetworkNode, problem: Problem): Fix[] {
  if (problem.code === "E0302") return fusedMends(nodes, node, problem);
  if (problem.code !== "E0303" || node.operation.kind !== "layer") return [];
  const { layer } = node.operation;
  const { role } = layer.traits;
  const source = nodes[node.sources[0] ?? -1];
  const shape = source?.shape;
  if (!source || !shape) return [];
  const before = span(node.span.file, node.span.start, node.span.start);
  const insert = (step: string) => [replace(`put \`${step}\` before it`, before, `${step} -> `)];
  const fixes = [...allTimes(nodes, source)];
  if (isText(source) && shape.length === 1) fixes.push(...insert(steps.lookUp(10_000, 64)));
  const other = ofRank(layer, shape.length)?.name;
  if (other !== undefined) fixes.push(replace(`use \`${other}\``, node.nameSpan, other));
  if (shape.length === 1 && needless.has(role)) fixes.push(...leaveOut(node));
  if (shape.length < 3 && dropsAxes(source, nodes)) fixes.push(...leaveOut(source));
  const [height, ...rest] = shape;
  const takesSeries = overTime.has(role) && layer.traits.family === undefined && layer.input.ranks.min === 2;
  if (takesSeries && shape.length === 3 && height !== undefined && shape.every(isKnown))
    fixes.push(...insert(steps.reshape([height, product(rest)])));
  return fixes;
}

/** A step that left of a map or a series no more than a vector. */
function dropsAxes(node: ModelNode, nodes: readonly ModelNode[]): boolean {
  const role = layerOf(node)?.traits.role;
  const before = nodes[node.sources[0] ?? -1]?.shape?.length ?? 0;
  return (role === "reshaping" || role === "pooling") && (node.shape?.length ?? 0) < before;
}

function isText({ operation }: ModelNode): boolean {
  return operation.kind === "input" && operation.declaration.type.name.text === "text";
}

/** A recurrent layer that gives its last state only. */
function allTimes(nodes: readonly ModelNode[], from: ModelNode): Fix[] {
  let node: ModelNode | undefined = from;
  while (node && layerOf(node)?.traits.role === "regularization") node = nodes[node.sources[0] ?? -1];
  if (
    !node ||
    node.values["returnSequences"] !== false ||
    node.arguments.some((a) => a.name === "returnSequences")
  )
    return [];
  return withOption(node, "returnSequences: true");
}

/** Steps that give one source other channels than the other, or whose windows make its map smaller. */
function fusedMends(nodes: readonly ModelNode[], node: NetworkNode, problem: Problem): Fix[] {
  const blamed = typeof problem.blame === "number" ? [problem.blame] : [];
  const other = problem.related ? [problem.related.source] : [];
  const [from, than] = [...blamed, ...other].map((source) => nodes[node.sources[source] ?? -1]);
  const sameChannels = from && than ? otherChannels(nodes, from, than.shape ?? []) : [];
  const padded = [...blamed, ...other].flatMap((source) => {
    const fixes: Fix[] = [];
    let at = nodes[node.sources[source] ?? -1];
    while (at?.operation.kind === "layer" && at.sources.length === 1 && fixes.length < 3) {
      if (at.values["padding"] === "valid" && !at.arguments.some((a) => a.name === "padding"))
        fixes.push(...withOption(at, "padding: same"));
      at = nodes[at.sources[0] ?? -1];
    }
    return fixes;
  });
  return [...sameChannels, ...padded];
}

/** Where only the channels differ: as many as the other source has, in the layer that makes them. */
function otherChannels(nodes: readonly ModelNode[], from: ModelNode, wanted: Shape): Fix[] {
  const channels = wanted.at(-1);
  const sameMap = from.shape && sameShape(from.shape.slice(0, -1), wanted.slice(0, -1)) === true;
  if (!sameMap || channels === undefined || !isKnown(channels)) return [];
  let at: ModelNode | undefined = from;
  while (at?.operation.kind === "layer" && !at.via) {
    const { layer } = at.operation;
    const option = layer.traits.channels;
    const written = option === undefined ? undefined : argumentOf(at, layer, option)?.value.span;
    if (written) {
      const { file, start, end } = at.span;
      const changed =
        file.text.slice(start, written.start) + String(channels) + file.text.slice(written.end, end);
      return [replace(`change it to \`${changed}\``, written, String(channels))];
    }
    if (option !== undefined || !layerKeepsChannels(at, nodes)) return [];
    at = nodes[at.sources[0] ?? -1];
  }
  return [];
}

function layerKeepsChannels({ shape, sources }: ModelNode, nodes: readonly ModelNode[]): boolean {
  const before = nodes[sources[0] ?? -1]?.shape;
  return (
    shape !== undefined &&
    before?.length === shape.length &&
    sameShape(shape.slice(-1), before.slice(-1)) === true
  );
}

function withOption(node: ModelNode, text: string): Fix[] {
  const { file, end } = node.span;
  const title = `give \`${textOf(node.nameSpan)}\` before it \`${text}\``;
  if (file.text[end - 1] !== ")") return [replace(title, span(file, end, end), `(${text})`)];
  const separator = node.arguments.length > 0 ? ", " : "";
  return [replace(title, span(file, end - 1, end - 1), separator + text)];
}

function leaveOut({ span: at, nameSpan }: NetworkNode): Fix[] {
  const { file } = at;
  const arrow = /->\s*$/.exec(file.text.slice(Math.max(0, at.start - 200), at.start))?.[0];
  if (arrow === undefined) return [];
  const from = file.text.slice(0, at.start - arrow.length).trimEnd().length;
  return [replace(`leave out \`${textOf(nameSpan)}\``, span(file, from, at.end), "")];
}

/** Lets a source of a fusion go through a step first, in a branch of its own. */
export function throughBranch(node: NetworkNode, source: Span, step: string): Fix[] {
  const { file, start } = node.span;
  const fuse = /fuse\s+\S+\s*=\s*$/.exec(file.text.slice(Math.max(0, start - 200), start))?.[0];
  if (fuse === undefined) return [];
  const at = start - fuse.length;
  const indent = /[ \t]*$/.exec(file.text.slice(0, at))?.[0] ?? "";
  const name = textOf(source);
  const edits = [
    { span: span(file, at, at), newText: `branch ${name}Fit = ${name} -> ${step}\n${indent}` },
    { span: source, newText: `${name}Fit` },
  ];
  return [{ title: `let \`${name}\` go through \`${step}\` first`, edits }];
}
