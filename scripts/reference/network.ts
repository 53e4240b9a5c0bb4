import type { Fusion } from "../../src/catalogue/fusion.js";
import type { Layer } from "../../src/catalogue/layer.js";
import { isAccepted, analyse } from "../../src/compile.js";
import { dimText, isKnown } from "../../src/shape/dim.js";
import { shapeText } from "../../src/shape/shape.js";
import { sourceFile } from "../../src/text/source.js";
import { code, paragraphs, spec } from "./markdown.js";
import { optionsOf } from "./options.js";

export function layerEntry(layer: Layer): string {
  const example = `model Example

input x: tensor[${layer.exampleInput.join(", ")}]
trunk y = ${layer.example.startsWith("x ->") ? "" : "x -> "}${layer.example}
`;
  return paragraphs([
    `## ${layer.name}`,
    layer.doc,
    `Takes ${layer.input.text.startsWith("[") ? code(layer.input.text) : layer.input.text}.`,
    optionsOf(layer),
    spec(example),
    whatItGives(example),
  ]);
}

export function fusionEntry(fusion: Fusion): string {
  const names = ["a", "b", "c", "d"].slice(0, fusion.exampleSources.length);
  const inputs = fusion.exampleSources.map((sizes, i) => `input ${names[i]}: tensor[${sizes.join(", ")}]`);
  const example = `model Example\n\n${inputs.join("\n")}\nfuse joint = ${fusion.example}\n`;
  const { min, max } = fusion.sources;
  const count =
    max === Infinity ? `${min} sources or more` : min === max ? `${min} sources` : `${min} to ${max} sources`;
  return paragraphs([
    `## ${fusion.name}`,
    fusion.doc,
    `Takes ${count}.`,
    optionsOf(fusion),
    spec(example),
    whatItGives(example),
  ]);
}

/** What the checker finds of the example's last node. */
function whatItGives(example: string): string {
  const checked = analyse(sourceFile("example.mcnn", example), { readText: () => undefined });
  const node = checked.model.nodes.at(-1);
  if (!isAccepted(checked) || !node?.shape)
    throw new Error(
      `${checked.diagnostics.map((d) => `${d.code} ${d.message} ${d.label}`).join("\n")}\nin ${example}`,
    );
  const weights = node.weights.map(
    (w) => `\`${w.name}\` ${shapeText(w.shape)}${w.trainable ? "" : " (not trained)"}`,
  );
  const count = node.weights.reduce((sum, w) => sum + w.shape.reduce((a, b) => a * b, 1), 0);
  const macs = isKnown(node.multiplyAdds)
    ? node.multiplyAdds.toLocaleString("en-US")
    : dimText(node.multiplyAdds);
  return [
    `Gives ${code(shapeText(node.shape))}`,
    weights.length > 0
      ? `with ${count.toLocaleString("en-US")} weights (${weights.join(", ")})`
      : "without weights",
    `for ${macs} multiply-adds.`,
  ].join(" ");
}
