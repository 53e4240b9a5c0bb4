import { layerOf } from "../../3-check/model.js";
import { steps } from "../../catalogue/steps.js";
import { shapeText } from "../../shape/shape.js";
import { textOf } from "../../text/source.js";
import { grouped, sourceOf, weightsOf, writtenNodes } from "../network.js";
import type { Rule } from "../rule.js";
import { fix } from "../../fixes/fix.js";
import { replaceStep } from "../../fixes/steps.js";

const many = 10_000_000;
/** Small networks may well have most weights there. */
const some = 1_000_000;

export const largeDenseAfterFlatten: Rule = {
  name: "large-dense-after-flatten",
  title: "a very large dense layer after `flatten`",
  level: "warning",
  doc: "Each position of the map has weights of its own, more than all convolutions together: much to learn, to store and to multiply, and what is learned in one corner is not known in the other. `globalAveragePooling2d` keeps the channels alone; one more pooling quarters the map. The rule applies from 10 million weights on, or when a layer of a million or more has four fifths of all weights.",
  bad: `model Wide

input photo: image[64, 64, 3]
trunk maps = photo -> conv2d(64, 3, padding: same) -> relu
head kind: class[10] = maps -> flatten -> dense(128) -> relu -> dense(10)
`,
  good: `model Narrow

input photo: image[64, 64, 3]
trunk maps = photo -> conv2d(64, 3, padding: same) -> relu
head kind: class[10] = maps -> globalAveragePooling2d -> dense(128) -> relu -> dense(10)
`,
  run: ({ model }) =>
    writtenNodes(model).flatMap((node) => {
      const flatten = sourceOf(model, node);
      const maps = flatten && sourceOf(model, flatten);
      if (layerOf(node)?.traits.role !== "dense" || !flatten || !maps?.shape) return [];
      if (layerOf(flatten)?.traits.role !== "reshaping" || flatten.shape?.length !== 1) return [];
      const weights = weightsOf(node);
      const share = weights / Math.max(1, model.totals.params);
      if (maps.shape.length < 2 || !(weights > many || (weights > some && share > 0.8))) return [];
      const pooling = steps.means(maps.shape.length);
      const title = `use \`${pooling ?? ""}\` in place of \`${textOf(flatten.nameSpan)}\``;
      const fixes =
        pooling !== undefined && !flatten.via && flatten.span.file === node.span.file
          ? fix(title, replaceStep(flatten.span, pooling))
          : [];
      return [
        {
          span: node.span,
          message: `this layer alone has ${grouped(weights)} weights`,
          label: `${Math.round(share * 100)} % of the network's`,
          related: [{ span: flatten.span, message: `flattens ${shapeText(maps.shape)}` }],
          fixes,
        },
      ];
    }),
};
