import type { Ast } from "../1-parse/ast.js";
import type { Span } from "../text/source.js";

/** A spec with data, for the examples of rules about training. */
export function trainingSpec(split: string, training: readonly string[]): string {
  const optimizer = training.some((setting) => setting.startsWith("optimizer")) ? [] : ["optimizer: adam"];
  const settings = [...optimizer, ...training].map((setting) => `  ${setting}\n`);
  return `model Animals

data {
  animals: csv("animals.csv")
  split:   random(${split})
}

input x: vector[2] = [animals.weight, animals.height] -> standardize
head kind: class[3] = x -> dense(8) -> relu -> dense(3) { target: animals.kind }

train {
${settings.join("")}}
`;
}

/** Where a setting of `train` is written. */
export function settingSpan({ declarations }: Ast, name: string): Span | undefined {
  const settings = declarations.flatMap((d) => (d.kind === "train" ? d.settings : []));
  return settings.find((setting) => setting.name.text === name)?.span;
}
