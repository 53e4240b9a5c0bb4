import type { Rule } from "../rule.js";
import { isLibrary, isUnused } from "../unused.js";
import { dropDeclaration } from "../../fixes/declarations.js";
import { fix } from "../../fixes/fix.js";

export const unusedBlock: Rule = {
  name: "unused-block",
  title: "a block that nothing calls",
  level: "warning",
  about: "unused",
  doc: "It is not part of the network, although it reads as if it were. Call it, or leave it out.",
  bad: `model Unused

input x: vector[4]
block unit(n) { dense(n) -> relu }
head kind: class[3] = x -> dense(3)
`,
  good: `model Used

input x: vector[4]
block unit(n) { dense(n) -> relu }
head kind: class[3] = x -> unit(8) -> dense(3)
`,
  run: (subject) =>
    isLibrary(subject)
      ? []
      : subject.ast.declarations.flatMap((declaration) =>
          declaration.kind === "block" && isUnused(subject, declaration.name)
            ? [
                {
                  span: declaration.name.span,
                  message: `nothing calls the block \`${declaration.name.text}\``,
                  label: "it is not part of the network",
                  fixes: fix("leave it out", dropDeclaration(declaration.span)),
                },
              ]
            : [],
        ),
};
