import { fusions } from "../../catalogue/fusions/index.js";
import { layers } from "../../catalogue/layers/index.js";
import type { Layer } from "../../catalogue/layer.js";
import { isProblem } from "../../catalogue/problem.js";
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
  const takes = incoming === undefined || accepts(layer, incoming);
  const item = callItem("layer", layer, takes ? 2 : 8);
  const text =
    incoming && !takes ? `takes ${layer.input.text}, and here flows ${shapeText(incoming)}` : item.detail;
  return { ...item, detail: text };
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
  const { nodes, resolved } = analysis.model;
  return visibleNames(analysis, offset).flatMap(({ name, meaning }): CompletionItem[] => {
    const flows =
      meaning.kind === "input" || (meaning.kind === "flow" && meaning.declaration.kind !== "shared");
    if (!flows) return [];
    const { kind, doc } = meaning.declaration;
    const shape = nodes[resolved.network.named.get(name.text) ?? -1]?.shape;
    const detail = `${kind}${shape ? ` ${shapeText(shape)}` : ""}`;
    return [plainItem("flow", name.text, detail, { doc: doc ?? "", rank: 1 })];
  });
}

export function fusionItems(): readonly CompletionItem[] {
  return [...fusions.values()].map((fusion) => callItem("fusion", fusion, 2));
}
