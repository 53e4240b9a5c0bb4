import type { Rule } from "../rule.js";

const longest = 30;

export const longName: Rule = {
  name: "long-name",
  title: "a name that is hard to read",
  level: "information",
  doc: "Inputs are named in every table, picture and report. A name of more than 30 characters does not fit there.",
  bad: `model Long

input theMeasurementsOfTheFlowerThatWasFound: vector[4]
head kind: class[3] = theMeasurementsOfTheFlowerThatWasFound -> dense(3)
`,
  good: `model Long

input flower: vector[4]
head kind: class[3] = flower -> dense(3)
`,
  run: ({ ast }) =>
    ast.declarations.flatMap((declaration) => {
      if (declaration.kind !== "input" || declaration.name.text.length <= longest) return [];
      const { text, span } = declaration.name;
      return [{ span, message: `\`${text}\` is a long name`, label: `it has ${text.length} characters` }];
    }),
};
