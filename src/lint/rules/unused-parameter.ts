import type { Rule } from "../rule.js";
import { isUnused } from "../unused.js";

export const unusedParameter: Rule = {
  name: "unused-parameter",
  title: "a block's parameter that its body does not use",
  level: "warning",
  about: "unused",
  doc: "Each call gives it a value, and every value makes the same block. Use it in the body, or take it out of the block and its calls.",
  bad: `model Unused

input x: vector[4]
block unit(n, rate = 0.5) { dense(n) -> relu -> dropout(0.3) }
head kind: class[3] = x -> unit(8) -> dense(3)
`,
  good: `model Used

input x: vector[4]
block unit(n, rate = 0.5) { dense(n) -> relu -> dropout(rate) }
head kind: class[3] = x -> unit(8) -> dense(3)
`,
  run: (subject) =>
    subject.ast.declarations.flatMap((declaration) =>
      declaration.kind !== "block" || isUnused(subject, declaration.name)
        ? []
        : declaration.parameters
            .filter((parameter) => isUnused(subject, parameter.name))
            .map(({ name }) => ({
              span: name.span,
              message: `block \`${declaration.name.text}\` does not use its parameter \`${name.text}\``,
              label: "every value makes the same block",
            })),
    ),
};
