import { layerOf } from "../../3-check/model.js";
import type { ModelNode } from "../../3-check/model.js";
import { builtIn } from "../../catalogue/activations.js";
import { steps } from "../../catalogue/steps.js";
import type { Role } from "../../catalogue/traits.js";
import { fix } from "../../fixes/fix.js";
import { appendStep } from "../../fixes/steps.js";
import { readers, sourceOf, writtenNodes } from "../network.js";
import type { Rule } from "../rule.js";

/** What lies between two linear layers and leaves them one. */
const between: ReadonlySet<Role | undefined> = new Set<Role>(["regularization", "reshaping"]);

export const noActivationBetweenDense: Rule = {
  name: "no-activation-between-dense",
  title: "two dense layers without an activation between",
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
    const isDense = (node: ModelNode) => layerOf(node)?.traits.role === "dense";
    const isLinear = (node: ModelNode) => isDense(node) && !builtIn(node.values);
    return writtenNodes(model).flatMap((node) => {
      if (!isDense(node)) return [];
      let before = sourceOf(model, node);
      while (before && between.has(layerOf(before)?.traits.role) && readersOf.get(before.id)?.length === 1)
        before = sourceOf(model, before);
      if (!before || !isLinear(before) || readersOf.get(before.id)?.length !== 1) return [];
      const own = before.span.file === node.span.file && !before.via && !node.via;
      return [
        {
          span: node.span,
          message: "two dense layers without an activation between them do the work of one",
          label: "takes the output of a linear layer, as it is",
          related: [{ span: before.span, message: "the linear layer" }],
          fixes: own
            ? fix(`put \`${steps.bend()}\` between them`, appendStep(before.span, steps.bend()))
            : [],
        },
      ];
    });
  },
};
