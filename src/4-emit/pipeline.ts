import type * as ast from "../1-parse/ast.js";
import type { Meaning } from "../2-resolve/resolved.js";
import type { ModelNode } from "../3-check/model.js";
import { sameShape, shapeText } from "../shape/shape.js";
import { argumentCode } from "./argument.js";
import { layerCall } from "./layer-call.js";
import { below, pathCode } from "./layer-path.js";
import type { LayerPath } from "./layer-path.js";
import { argumentsByParameter, roleOf } from "./parameter.js";
import { endsWithLast } from "./shapes.js";
import { meaningOf } from "./writer.js";
import type { Place } from "./place.js";
import type { Writer } from "./writer.js";

/** A piece of a pipeline that is one expression, or a loop. */
export type Stage =
  | { readonly kind: "value"; readonly code: string }
  | { readonly kind: "layers"; readonly layers: readonly LayerCode[] }
  | { readonly kind: "call"; readonly code: (x: string) => string; readonly shape: string | undefined }
  | { readonly kind: "repeat"; readonly step: ast.RepeatStep; readonly path: LayerPath };

export interface LayerCode {
  readonly code: string;
  /** Of what comes out, where it differs from what goes in. */
  readonly changed: string | undefined;
  readonly shape: string | undefined;
}

/** A pipeline's stages; what flows in is the first, unless that is `in`. */
export function stagesOf(place: Place, pipeline: ast.Pipeline, path: LayerPath): readonly Stage[] {
  const stages: Stage[] = [];
  let layers: LayerCode[] = [];
  const close = () => {
    if (layers.length > 0) stages.push({ kind: "layers", layers });
    layers = [];
  };
  for (const { step, path: at } of namedSteps(place, pipeline, path)) {
    if (step.kind === "repeat") {
      close();
      stages.push({ kind: "repeat", step, path: at });
      continue;
    }
    const meaning = meaningOf(place.writer, step.name);
    const layer = layerOf(place, step, meaning, at);
    if (layer) layers.push(...layer);
    else {
      close();
      stages.push(otherStage(place, step, meaning, at));
    }
  }
  close();
  return stages;
}

/** The steps with the paths of what they add: the rule is that of `runPipeline` in `2-resolve`. */
function namedSteps(place: Place, pipeline: ast.Pipeline, path: LayerPath) {
  const steps = pipeline.steps.filter((step) => step.kind !== "assert");
  const isAlone = steps.filter((step) => !isReference(place.writer, step)).length === 1;
  const uses = new Map<string, number>();
  return steps.map((step) => {
    const name = step.kind === "repeat" ? "repeat" : step.name.text;
    if (isAlone || isReference(place.writer, step)) return { step, path };
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return { step, path: below(path, use === 1 ? name : `${name}_${use}`) };
  });
}

export function isReference(writer: Writer, step: ast.Step): boolean {
  const meaning = step.kind === "call" ? meaningOf(writer, step.name) : undefined;
  if (meaning?.kind === "flow") return meaning.declaration.kind !== "shared";
  return meaning?.kind === "in" || meaning?.kind === "input";
}

function layerOf(
  place: Place,
  step: ast.CallStep,
  meaning: Meaning | undefined,
  path: LayerPath,
): readonly LayerCode[] | undefined {
  const { writer } = place;
  if (meaning?.kind === "layer") {
    const nodes = writer.nodes.get(step.span) ?? [];
    const code = layerCall(writer, meaning.layer, step.arguments ?? [], pathCode(path), nodes);
    return [{ code, ...shapesOf(place, nodes[0]) }];
  }
  // A shared part of layers alone is a layer, or a list of them.
  if (meaning?.kind !== "flow" || meaning.declaration.kind !== "shared") return undefined;
  const name = writer.identifiers.get(meaning.declaration) ?? "undefined";
  const form = sharedForm(place, meaning.declaration);
  if (form === "function") return undefined;
  return [{ code: form === "list" ? `...${name}` : name, changed: undefined, shape: undefined }];
}

/** How a shared part is written: with blocks or repeats in it, it becomes a model within the model. */
export function sharedForm(place: Place, shared: ast.FlowDeclaration): "layer" | "list" | "function" {
  const steps = shared.pipeline.steps.filter((step) => step.kind !== "assert");
  const plain = steps.every(
    (step) => step.kind === "call" && meaningOf(place.writer, step.name)?.kind === "layer",
  );
  return !plain ? "function" : steps.length === 1 ? "layer" : "list";
}

function shapesOf(
  { writer, once }: Place,
  node: ModelNode | undefined,
): Pick<LayerCode, "changed" | "shape"> {
  const source = node?.sources[0];
  const before = source === undefined ? undefined : writer.model.nodes[source]?.shape;
  if (!once || !node?.shape) return { changed: undefined, shape: undefined };
  const shape = shapeText(node.shape);
  return { shape, changed: before && sameShape(before, node.shape) === true ? undefined : shape };
}

function otherStage(place: Place, step: ast.CallStep, meaning: Meaning | undefined, path: LayerPath): Stage {
  const { writer } = place;
  const identifier = (declaration: object) => writer.identifiers.get(declaration) ?? "undefined";
  switch (meaning?.kind) {
    case "in":
      return { kind: "value", code: place.in ?? "undefined" };
    case "input":
      return { kind: "value", code: identifier(meaning.declaration) };
    case "flow": {
      const name = identifier(meaning.declaration);
      if (meaning.declaration.kind !== "shared") return { kind: "value", code: name };
      return { kind: "call", code: (x) => `${name}(${x})`, shape: undefined };
    }
    case "block": {
      const block = meaning.declaration;
      const args = blockArguments(place, block, step.arguments ?? []);
      const code = (x: string) => `${identifier(block)}(${[pathCode(path), x, ...args].join(", ")})`;
      const [call] = writer.calls.get(step.span) ?? [];
      return { kind: "call", code, shape: place.once && endsWithLast(block.body) ? call?.to : undefined };
    }
    case "fusion": {
      const written = step.arguments ?? [];
      const sources = written.filter((a) => !a.name).map((a) => sourceCode(place, a.value));
      const nodes = writer.nodes.get(step.span) ?? [];
      const layer = layerCall(
        writer,
        meaning.fusion,
        written.filter((a) => a.name),
        pathCode(path),
        nodes,
      );
      writer.helpers.add("join");
      const { shape } = shapesOf(place, nodes[0]);
      return { kind: "call", code: () => `join(${layer}, [${sources.join(", ")}])`, shape };
    }
    default:
      return { kind: "value", code: "undefined" };
  }
}

function sourceCode(place: Place, value: ast.Expression): string {
  const meaning = value.kind === "name" ? meaningOf(place.writer, value.name) : undefined;
  if (meaning?.kind === "in") return place.in ?? "undefined";
  const declared = meaning && "declaration" in meaning ? meaning.declaration : undefined;
  return (declared && place.writer.identifiers.get(declared)) ?? "undefined";
}

/** In the parameters' order; defaults at the end are left to the function. */
function blockArguments(
  { writer }: Place,
  block: ast.BlockDeclaration,
  args: readonly ast.ArgumentExpression[],
): readonly string[] {
  const given = argumentsByParameter(block, args);
  const last = block.parameters.findLastIndex((parameter) => given.has(parameter));
  return block.parameters.slice(0, last + 1).map((parameter) => {
    const value = given.get(parameter);
    return value ? argumentCode(writer, roleOf(writer, parameter, block), value) : "undefined";
  });
}
