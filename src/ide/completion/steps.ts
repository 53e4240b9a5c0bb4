import { fusions } from "../../catalogue/fusions/index.js";
import { layers } from "../../catalogue/layers/index.js";
import type { Fusion } from "../../catalogue/fusion.js";
import type { Layer } from "../../catalogue/layer.js";
import { isProblem } from "../../catalogue/problem.js";
import { readOptions } from "../../catalogue/read-options.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { textOf } from "../../text/source.js";
import type { Analysis } from "../analysis.js";
import { callItem } from "./calls.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";
import { visibleNames } from "./visible.js";

/** What can follow an arrow: layers that take what flows in come first. */
export function stepItems(
  analysis: Analysis,
  offset: number,
  incoming: Shape | undefined,
): readonly CompletionItem[] {
  return [
    ...blockItems(analysis, offset),
    ...[...layers.values()].map((layer) => layerItem(layer, incoming)),
  ];
}

function layerItem(layer: Layer, incoming: Shape | undefined): CompletionItem {
  if (incoming === undefined) return callItem("layer", layer, 2);
  if (!accepts(layer, incoming))
    return {
      ...callItem("layer", layer, 8),
      detail: `takes ${layer.input.text}, and gets ${shapeText(incoming)}`,
    };
  const item = callItem("layer", layer, 2);
  const { values, problems } = readOptions(layer, []);
  const made = problems.length === 0 ? layer.infer(incoming, values) : undefined;
  return made && !isProblem(made) ? { ...item, detail: `→ ${shapeText(made.shape)}` } : item;
}

function accepts({ input }: Layer, shape: Shape): boolean {
  const { min, max } = input.ranks;
  return shape.length >= min && shape.length <= max && !isProblem(input.read(shape));
}

function blockItems(analysis: Analysis, offset: number): readonly CompletionItem[] {
  return visibleNames(analysis, offset).flatMap(({ name, meaning }): CompletionItem[] => {
    if (meaning.kind === "flow" && meaning.declaration.kind === "shared")
      return [
        plainItem("block", name.text, "a shared part", { doc: meaning.declaration.doc ?? "", rank: 1 }),
      ];
    if (meaning.kind !== "block") return [];
    const { parameters, doc } = meaning.declaration;
    const needed = parameters.filter((p) => !p.fallback).map((p, i) => `\${${i + 1}:${p.name.text}}`);
    const written = `${name.text}(${parameters.map((p) => textOf(p.span)).join(", ")})`;
    return [
      plainItem("block", name.text, written, {
        doc: doc ?? "",
        insert: needed.length > 0 ? `${name.text}(${needed.join(", ")})` : name.text,
        isSnippet: needed.length > 0,
        rank: 1,
      }),
    ];
  });
}

/** What can flow: inputs, branches, trunks and fuses above. */
export function flowItems(analysis: Analysis, offset: number): readonly CompletionItem[] {
  return visibleNames(analysis, offset).flatMap(({ name, meaning }): CompletionItem[] => {
    const flows =
      meaning.kind === "input" || (meaning.kind === "flow" && meaning.declaration.kind !== "shared");
    if (!flows) return [];
    const { kind, doc } = meaning.declaration;
    const shape = shapeNamed(analysis, name.text);
    const detail = `${kind}${shape ? ` ${shapeText(shape)}` : ""}`;
    return [plainItem("flow", name.text, detail, { doc: doc ?? "", rank: 1 })];
  });
}

function shapeNamed({ model }: Analysis, name: string): Shape | undefined {
  return model.nodes[model.resolved.network.named.get(name) ?? -1]?.shape;
}

/** What flows, for a fusion: what can be joined to the others that it has comes first. */
export function joinedItems(
  analysis: Analysis,
  offset: number,
  fusion: Fusion,
  given: readonly string[],
): readonly CompletionItem[] {
  const before = given.map((name) => shapeNamed(analysis, name)).filter((shape) => shape !== undefined);
  const { values } = readOptions(fusion, []);
  return flowItems(analysis, offset).map((item) => {
    const shape = shapeNamed(analysis, item.label);
    const joins = !shape || before.length === 0 || !isProblem(fusion.infer([...before, shape], values));
    return joins && !given.includes(item.label) ? item : { ...item, rank: 5 };
  });
}

export function fusionItems(): readonly CompletionItem[] {
  return [...fusions.values()].map((fusion) => callItem("fusion", fusion, 2));
}
