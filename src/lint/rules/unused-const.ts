import type { Finding, Rule, Subject } from "../rule.js";
import { isLibrary, isUnused } from "../unused.js";
import { dropDeclaration } from "../../fixes/declarations.js";
import { fix } from "../../fixes/fix.js";

export const unusedConst: Rule = {
  name: "unused-const",
  title: "a const that nothing uses",
  level: "warning",
  about: "unused",
  doc: "A reader looks for what it changes, and it changes nothing. Leave it out, or use it where its value is written.",
  bad: `model Unused

const hidden = 64

input x: vector[4]
head kind: class[3] = x -> dense(3)
`,
  good: `model Used

const hidden = 64

input x: vector[4]
head kind: class[3] = x -> dense(hidden) -> relu -> dense(3)
`,
  run: (subject) => unusedConstants(subject, "const"),
};

export function unusedConstants(subject: Subject, kind: "const" | "param"): Finding[] {
  if (isLibrary(subject)) return [];
  return subject.ast.declarations.flatMap((declaration) =>
    declaration.kind === kind && isUnused(subject, declaration.name)
      ? [
          {
            span: declaration.name.span,
            message: `nothing uses the ${kind} \`${declaration.name.text}\``,
            label: "changing it changes nothing",
            fixes: fix("leave it out", dropDeclaration(declaration.span)),
          },
        ]
      : [],
  );
}
