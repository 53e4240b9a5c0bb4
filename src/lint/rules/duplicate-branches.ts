import type { FlowDeclaration, Step } from "../../1-parse/ast.js";
import { textOf } from "../../text/source.js";
import type { Rule } from "../rule.js";

/** Shorter pipelines are easier to read twice than to look up. */
const fewest = 5;

export const duplicateBranches: Rule = {
  name: "duplicate-branches",
  title: "branches with the same steps",
  level: "information",
  doc: "The same steps are written twice, and a change to one is forgotten in the other. Name them once: a `block` makes new weights for each branch, `shared` makes one set for both.",
  bad: `model Twice

input left:  vector[8]
input right: vector[8]
branch a = left  -> dense(16) -> relu -> dropout(0.2) -> dense(8) -> relu
branch b = right -> dense(16) -> relu -> dropout(0.2) -> dense(8) -> relu
fuse joint = concat(a, b)
head kind: class[3] = joint -> dense(3)
`,
  good: `model Once

input left:  vector[8]
input right: vector[8]
block look { dense(16) -> relu -> dropout(0.2) -> dense(8) -> relu }
branch a = left  -> look
branch b = right -> look
fuse joint = concat(a, b)
head kind: class[3] = joint -> dense(3)
`,
  run: ({ ast }) => {
    const bySteps = new Map<string, FlowDeclaration[]>();
    for (const declaration of ast.declarations) {
      if (declaration.kind !== "branch" && declaration.kind !== "trunk") continue;
      const steps = declaration.pipeline.steps.slice(1);
      if (steps.length < fewest) continue;
      const key = steps.map(written).join(" -> ");
      bySteps.set(key, [...(bySteps.get(key) ?? []), declaration]);
    }
    return [...bySteps.values()].flatMap(([first, ...others]) =>
      others.map(({ name }) => ({
        span: name.span,
        message: `\`${name.text}\` has the same steps as \`${first?.name.text ?? ""}\``,
        label: "a block would say them once",
        related: first ? [{ span: first.name.span, message: "the same steps" }] : [],
      })),
    );
  },
};

function written(step: Step): string {
  return textOf(step.span).replace(/\s+/g, " ");
}
