import type { Rule } from "../rule.js";
import { dropDeclaration } from "../../fixes/declarations.js";
import { fix } from "../../fixes/fix.js";
import { dropItem } from "../../fixes/lists.js";

export const unusedImport: Rule = {
  name: "unused-import",
  title: "an imported name that nothing uses",
  level: "warning",
  about: "unused",
  doc: "The file is read for nothing, and breaks this spec when it moves. Import what is used.",
  bad: `model Unused

import { unit, deep } from "./blocks.mcnn"

input x: vector[4]
head kind: class[3] = x -> unit(8) -> dense(3)
`,
  good: `model Used

import { unit } from "./blocks.mcnn"

input x: vector[4]
head kind: class[3] = x -> unit(8) -> dense(3)
`,
  run: ({ ast, model }) => {
    const used = new Set([...model.resolved.bindings.uses.values()].flat().map((name) => name.text));
    return ast.declarations.flatMap((declaration) => {
      if (declaration.kind !== "import") return [];
      const { names } = declaration;
      const unused = names.filter((name) => !used.has(name.text));
      return unused.map((name) => ({
        span: name.span,
        message: `nothing uses \`${name.text}\`, which is imported`,
        label: "the network is the same without it",
        fixes: fix(
          "leave it out",
          unused.length === names.length ? dropDeclaration(declaration.span) : dropItem(name.span),
        ),
      }));
    });
  },
};
