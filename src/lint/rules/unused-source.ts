import type { Rule } from "../rule.js";
import { isUnused } from "../unused.js";
import { fix } from "../../fixes/fix.js";
import { dropSetting } from "../../fixes/settings.js";

export const unusedSource: Rule = {
  name: "unused-source",
  title: "a source of data that nothing reads",
  level: "warning",
  about: "unused",
  doc: "Its file must be there, and its rows must match those of the other sources, for nothing.",
  bad: `model Unused

data {
  animals: csv("animals.csv")
  plants:  csv("plants.csv")
  split:   random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}

input x: vector[2] = [animals.weight, animals.height] -> standardize
head kind: class[3] = x -> dense(3) { target: animals.kind }
`,
  good: `model Used

data {
  animals: csv("animals.csv")
  split:   random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}

input x: vector[2] = [animals.weight, animals.height] -> standardize
head kind: class[3] = x -> dense(3) { target: animals.kind }
`,
  run: (subject) => {
    const settings = subject.ast.declarations.flatMap((d) => (d.kind === "data" ? d.settings : []));
    const text = subject.ast.file.text;
    return settings
      .filter(({ name }) => name.text !== "split" && isUnused(subject, name))
      .filter(({ name }) => !isTestPart(settings, name.text, text))
      .map((setting) => ({
        span: setting.name.span,
        message: `nothing reads the source \`${setting.name.text}\``,
        label: "no input, target or split has a column of it",
        fixes: fix("leave it out", dropSetting(setting.span)),
      }));
  },
};

/** `random(…, test: official)` names a source without reading a column of it. */
function isTestPart(
  settings: readonly {
    readonly name: { readonly text: string };
    readonly span: { readonly start: number; readonly end: number };
  }[],
  source: string,
  text: string,
): boolean {
  const split = settings.find(({ name }) => name.text === "split");
  return (
    split !== undefined && new RegExp(`\\b${source}\\b`).test(text.slice(split.span.start, split.span.end))
  );
}
