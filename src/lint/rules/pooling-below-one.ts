import { layerOf } from "../../3-check/model.js";
import { shapeText } from "../../shape/shape.js";
import { sourceOf } from "../network.js";
import type { Rule } from "../rule.js";

export const poolingBelowOne: Rule = {
  name: "pooling-below-one",
  title: "pooling where nothing is left to pool",
  level: "warning",
  doc: "A map of one position stays as it is: with `padding: same` the window reaches over its edge and finds nothing. The step does nothing, or there is one pooling too many above it.",
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
      const layer = layerOf(node);
      const shape = sourceOf(model, node)?.shape;
      // A global one makes a vector of a single place, which is something.
      if (
        layer?.traits.role !== "pooling" ||
        !shape ||
        shape.length !== node.shape?.length ||
        !model.live.has(node.id) ||
        node.span.file !== model.resolved.ast.file
      )
        return [];
      if (!shape.slice(0, -1).every((size) => size === 1) || seen.has(node.span.start)) return [];
      seen.add(node.span.start);
      return [
        {
          span: node.span,
          message: `\`${layer.name}\` has nothing to pool`,
          label: `its input is ${shapeText(shape)}`,
          related: node.via ? [{ span: node.via.span, message: `in ${node.via.text}` }] : [],
        },
      ];
    });
  },
};
