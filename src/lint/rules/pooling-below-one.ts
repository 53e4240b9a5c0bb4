import { shapeText } from "../../shape/shape.js";
import { layerName, sourceOf } from "../network.js";
import type { Rule } from "../rule.js";

const poolings: ReadonlyMap<string, number> = new Map([
  ["maxPooling1d", 1],
  ["averagePooling1d", 1],
  ["maxPooling2d", 2],
  ["averagePooling2d", 2],
  ["maxPooling3d", 3],
  ["averagePooling3d", 3],
]);

export const poolingBelowOne: Rule = {
  name: "pooling-below-one",
  title: "pooling where nothing is left to pool",
  level: "warning",
  doc: "A map of one place stays as it is: with `padding: same` the window reaches over its edge and finds nothing. The step does nothing, or there is one pooling too many above it.",
  bad: `model Pooled

input photo: image[4, 4, 1]
block halve { maxPooling2d(2, padding: same) }
head kind: class[3] = photo -> conv2d(8, 3, padding: same) -> relu -> repeat 3 { halve } -> flatten -> dense(3)
`,
  good: `model Pooled

input photo: image[4, 4, 1]
block halve { maxPooling2d(2, padding: same) }
head kind: class[3] = photo -> conv2d(8, 3, padding: same) -> relu -> repeat 2 { halve } -> flatten -> dense(3)
`,
  run: ({ model }) => {
    const seen = new Set<number>();
    return model.nodes.flatMap((node) => {
      const axes = poolings.get(layerName(node) ?? "");
      const shape = sourceOf(model, node)?.shape;
      if (
        axes === undefined ||
        !shape ||
        !model.live.has(node.id) ||
        node.span.file !== model.resolved.ast.file
      )
        return [];
      if (!shape.slice(0, axes).every((size) => size === 1) || seen.has(node.span.start)) return [];
      seen.add(node.span.start);
      return [
        {
          span: node.span,
          message: `\`${layerName(node)}\` has nothing to pool`,
          label: `what comes is ${shapeText(shape)}`,
          related: node.via ? [{ span: node.via.span, message: `in ${node.via.text}` }] : [],
        },
      ];
    });
  },
};
