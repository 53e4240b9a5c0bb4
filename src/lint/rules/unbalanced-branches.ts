import { cone, grouped, weightsOf } from "../network.js";
import type { Rule } from "../rule.js";

const most = 100;

export const unbalancedBranches: Rule = {
  name: "unbalanced-branches",
  title: "branches of very different size in one fusion",
  level: "information",
  doc: "Where one branch has more than a hundred times the weights of another, the small one often adds little: the large one fits the training rows by itself. That can be right, for a few numbers beside a picture. Otherwise widen the small one, or narrow the large one.",
  bad: `model Unbalanced

input wide: vector[1000]
input slim: vector[4]
branch a = wide -> dense(200) -> relu
branch b = slim -> dense(2) -> relu
fuse joint = concat(a, b)
head kind: class[3] = joint -> dense(3)
`,
  good: `model Balanced

input wide: vector[1000]
input slim: vector[4]
branch a = wide -> dense(20) -> relu
branch b = slim -> dense(60) -> relu
fuse joint = concat(a, b)
head kind: class[3] = joint -> dense(3)
`,
  run: ({ ast, model }) =>
    model.nodes.flatMap((node) => {
      if (node.operation.kind !== "fusion" || node.span.file !== ast.file || node.via) return [];
      const cones = node.sources.map((source) => cone(model, source));
      const weights = cones.map((own, i) =>
        [...own]
          .filter((id) => cones.every((other, j) => i === j || !other.has(id)))
          .reduce((sum, id) => sum + weightsOf(model.nodes[id] ?? node), 0),
      );
      const largest = Math.max(...weights);
      const smallest = Math.min(...weights);
      // What has no weights is not meant to learn.
      if (smallest === 0 || largest <= most * smallest) return [];
      const name = (count: number) => {
        const at = node.sourceSpans[weights.indexOf(count)];
        return at ? `\`${at.file.text.slice(at.start, at.end)}\`` : "a branch";
      };
      return [
        {
          span: node.nameSpan,
          message: `${name(largest)} has ${grouped(Math.round(largest / smallest))} times the weights of ${name(smallest)}`,
          label: `${grouped(largest)} and ${grouped(smallest)}`,
        },
      ];
    }),
};
