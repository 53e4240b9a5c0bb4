import { layers } from "../../catalogue/layers/index.js";
import { fusions } from "../../catalogue/fusions/index.js";
import type { Rule } from "../rule.js";

export const shadowing: Rule = {
  name: "shadowing",
  title: "a name that hides a layer or a fusion",
  level: "warning",
  doc: "From here on the word means what is declared, not the layer: `branch dropout = …` makes `-> dropout` an error, or worse, something else. Choose another name.",
  bad: `model Shadow

input x: vector[4]
block squeeze(n) { dense(n) -> relu }
branch dropout = x -> squeeze(8)
head kind: class[3] = dropout -> dense(3)
`,
  good: `model Clear

input x: vector[4]
block squeeze(n) { dense(n) -> relu }
branch dropped = x -> squeeze(8)
head kind: class[3] = dropped -> dense(3)
`,
  run: ({ ast }) =>
    ast.declarations.flatMap((declaration) => {
      if (declaration.kind === "model" || !("name" in declaration)) return [];
      const { name } = declaration;
      const kind = layers.has(name.text) ? "layer" : fusions.has(name.text) ? "fusion" : undefined;
      if (kind === undefined) return [];
      return [
        {
          span: name.span,
          message: `\`${name.text}\` hides the ${kind} of that name`,
          label: `below, \`${name.text}\` is not a ${kind}`,
        },
      ];
    }),
};
