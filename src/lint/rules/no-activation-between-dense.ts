import type { ModelNode } from "../../3-check/model.js";
import { replace } from "../../diagnostics/diagnostic.js";
import { span } from "../../text/source.js";
import { layerName, readers, sourceOf, writtenNodes } from "../network.js";
import type { Rule } from "../rule.js";

/** What lies between two linear layers and leaves them one. */
const linear: ReadonlySet<string> = new Set(["dropout", "flatten", "reshape"]);

export const noActivationBetweenDense: Rule = {
  name: "no-activation-between-dense",
  title: "two dense layers with nothing but lines between",
  level: "warning",
  doc: "A linear layer after a linear layer is a linear layer: the two together can do no more than one. Put an activation between them, or leave one out. (A narrow first layer, on purpose, makes a factorized one: say so with `mcnn-ignore`.)",
  bad: `model Lines

input x: vector[4]
head kind: class[3] = x -> dense(8) -> dense(3)
`,
  good: `model Curves

input x: vector[4]
head kind: class[3] = x -> dense(8) -> relu -> dense(3)
`,
  run: ({ model }) => {
    const readersOf = readers(model);
    const isLinear = (node: ModelNode) =>
      layerName(node) === "dense" && node.values["activation"] === "linear";
    return writtenNodes(model).flatMap((node) => {
      if (layerName(node) !== "dense") return [];
      let before = sourceOf(model, node);
      while (before && linear.has(layerName(before) ?? "") && readersOf.get(before.id)?.length === 1)
        before = sourceOf(model, before);
      if (!before || !isLinear(before) || readersOf.get(before.id)?.length !== 1) return [];
      const { file, end } = before.span;
      const own = file === node.span.file && !before.via && !node.via;
      return [
        {
          span: node.span,
          message: "two dense layers without an activation between them do the work of one",
          label: "takes what a linear layer gives, as it is",
          related: [{ span: before.span, message: "the linear layer" }],
          ...(own ? { fix: replace("put `relu` between them", span(file, end, end), " -> relu") } : {}),
        },
      ];
    });
  },
};
