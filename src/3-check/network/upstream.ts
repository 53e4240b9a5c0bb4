import type { Problem } from "../../catalogue/problem.js";
import { ofRank, steps } from "../../catalogue/steps.js";
import type { Role } from "../../catalogue/traits.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { isKnown, product } from "../../shape/dim.js";
import { sameShape } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { setOption } from "../../fixes/calls.js";
import { declarationOf, insertDeclaration } from "../../fixes/declarations.js";
import { fix, write } from "../../fixes/fix.js";
import { dropStep, insertStep } from "../../fixes/steps.js";
import { textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";
import { argumentOf } from "./arguments.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";

/** Nothing is lost without them where a vector comes. */
const needless: ReadonlySet<Role> = new Set<Role>(["pooling", "masking", "reshaping", "regularization"]);
/** They take a series: over a map they can go in rows. */
const overTime: ReadonlySet<Role> = new Set<Role>(["recurrent", "attention", "pooling"]);

/** Fixes of a shape that does not fit at the steps before, or with another layer in place of this one. */
export function upstreamFixes(nodes: readonly ModelNode[], node: NetworkNode, problem: Problem): Fix[] {
  if (problem.code === "E0302") return fusedFixes(nodes, node, problem);
  if (problem.code !== "E0303" || node.operation.kind !== "layer") return [];
  const { layer } = node.operation;
  const { role } = layer.traits;
  const source = nodes[node.sources[0] ?? -1];
  const shape = source?.shape;
  if (!source || !shape) return [];
  const insert = (step: string) => fix(`put \`${step}\` before it`, insertStep(node.span, step));
  const fixes = [...allTimes(nodes, source)];
  if (isText(source) && shape.length === 1) fixes.push(...insert(steps.lookUp(10_000, 64)));
  const other = ofRank(layer, shape.length)?.name;
  if (other !== undefined) fixes.push(...fix(`use \`${other}\``, write(node.nameSpan, other)));
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
  return withOption(node, "returnSequences", "true");
}

/** Steps that give one source other channels than the other, or whose windows make its map smaller. */
function fusedFixes(nodes: readonly ModelNode[], node: NetworkNode, problem: Problem): Fix[] {
  const blamed = typeof problem.blame === "number" ? [problem.blame] : [];
  const other = problem.related ? [problem.related.source] : [];
  const [from, than] = [...blamed, ...other].map((source) => nodes[node.sources[source] ?? -1]);
  const sameChannels = from && than ? otherChannels(nodes, from, than.shape ?? []) : [];
  const padded = [...blamed, ...other].flatMap((source) => {
    const fixes: Fix[] = [];
    let at = nodes[node.sources[source] ?? -1];
    while (at?.operation.kind === "layer" && at.sources.length === 1 && fixes.length < 3) {
      if (at.values["padding"] === "valid" && !at.arguments.some((a) => a.name === "padding"))
        fixes.push(...withOption(at, "padding", "same"));
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
      return fix(`change it to \`${changed}\``, write(written, String(channels)));
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

function withOption(node: ModelNode, option: string, value: string): Fix[] {
  return fix(
    `give \`${textOf(node.nameSpan)}\` before it \`${option}: ${value}\``,
    setOption(node, option, value),
  );
}

function leaveOut({ span: at, nameSpan }: NetworkNode): Fix[] {
  return fix(`leave out \`${textOf(nameSpan)}\``, dropStep(at));
}

/** Lets a source of a fusion go through a step first, in a branch of its own. */
export function throughBranch(node: NetworkNode, source: Span, step: string): Fix[] {
  const name = textOf(source);
  const declaration = declarationOf(node.span, ["fuse"]);
  if (!declaration) return [];
  return fix(`let \`${name}\` go through \`${step}\` first`, [
    insertDeclaration(declaration, `branch ${name}Fit = ${name} -> ${step}`),
    write(source, `${name}Fit`),
  ]);
}
