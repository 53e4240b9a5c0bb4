import { declaredSources } from "../../src/parts/sources/index.js";
import { declaredSplits } from "../../src/parts/splits/index.js";

/** A spec with an input that shows a source, a preparation or a decoder. */
export function inputExample(input: string, source?: string): string {
  const read = source ?? (input.includes("pictures.") ? declaredSources.idx : declaredSources.csv).example;
  const data = `data {\n  ${read}\n  split: ${declaredSplits.random.example}\n}`;
  return `model Example\n\n${data}\n\ninput x: ${input}\ntrunk y = x -> ${firstStep(input)}\n`;
}

/** What an input of such a type goes through first: words and classes are looked up. */
export function firstStep(type: string): string {
  const classes = /^category\[(\d+)\]/.exec(type)?.[1];
  if (classes !== undefined) return `embedding(${classes}, 8)`;
  return type.startsWith("text") ? "embedding(5000, 16)" : "linear";
}

/** A head of the kind that ends as the kind wants; `settings` go into its braces. */
export function headExample(type: string, settings = ""): string {
  const sizes = /\[(.*)\]/.exec(type)?.[1]?.split(", ") ?? ["1"];
  const input = [...sizes.slice(0, -1), "8"].join(", ");
  const body = settings && ` { ${settings} }`;
  return `model Example\n\ninput x: tensor[${input}]\nhead answer: ${type} = x -> dense(${sizes.at(-1)})${body}\n`;
}

/** A whole spec that trains, with these settings. */
export function trainExample(
  settings: Readonly<Record<string, string>>,
  split: string = declaredSplits.random.example,
): string {
  const lines = Object.entries({ ...settings, batchSize: "32", epochs: "10", seed: "1" });
  return `model Example

data {
  flowers: csv("flowers.csv")
  split: ${split}
}

input x: vector[2] = [flowers.length, flowers.width] -> standardize

head kind: class[3] = x -> dense(3) { target: flowers.kind }

train {
${lines.map(([name, value]) => `  ${name}: ${value}`).join("\n")}
}
`;
}
