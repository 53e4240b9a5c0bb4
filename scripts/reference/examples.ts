import type { Callable } from "../../src/catalogue/options.js";

/** Calls of what has options that must be given. */
const calls: Readonly<Record<string, string>> = {
  quantile: "quantile(0.9)",
  topK: "topK(3)",
  step: "step(every: 1000)",
  exponential: "exponential(every: 100)",
  cosineRestarts: "cosineRestarts(every: 1000)",
  random: "random(train: 0.8, validate: 0.1, test: 0.1, seed: 7)",
  column: "column(flowers.part)",
};

/** Inputs by the preparation, source or decoder that they show. */
const inputs: Readonly<Record<string, string>> = {
  rescale: "image[28, 28, 1] = pictures.image -> rescale(255)",
  standardize: "vector[2] = [flowers.length, flowers.width] -> standardize",
  expandDims: "image[28, 28, 1] = pictures.image -> expandDims",
  oneHot: "vector[3] = flowers.colour -> oneHot(3)",
  sobel: "image[28, 28, 1] = pictures.image -> rescale(255) -> sobel",
  fft2d: "image[28, 28, 1] = pictures.image -> rescale(255) -> fft2d(log: true)",
  resize: "image[14, 14, 1] = pictures.image -> resize(14)",
  fit: "audio[8000] = wav(flowers.sound) -> fit(8000)",
  logMel:
    "image[32, 32, 1] = wav(flowers.sound) -> fit(8000) -> logMel(window: 256, hop: 250, bands: 32) -> expandDims",
  impute: "vector[2] = [flowers.length, flowers.width] -> impute(median)",
  vocabulary: "text[100] = flowers.text -> vocabulary(5000)",
  csv: "vector[2] = [flowers.length, flowers.width]",
  tsv: "vector[2] = [flowers.length, flowers.width]",
  idx: "image[28, 28, 1] = pictures.image",
  npz: "image[28, 28, 1] = pictures.image",
  png: "image[28, 28, 3] = png(flowers.photo)",
  jpeg: "image[28, 28, 3] = jpeg(flowers.photo)",
  wav: "audio[8000] = wav(flowers.sound) -> fit(8000)",
};

const sources: Readonly<Record<string, string>> = {
  csv: 'flowers: csv("flowers.csv")',
  tsv: 'flowers: tsv("flowers.tsv")',
  idx: 'pictures: idx("images-idx3-ubyte.gz", "labels-idx1-ubyte.gz")',
  npz: 'pictures: npz("pictures.npz")',
};

/** A call with all that must be given. */
export function callOf({ name, options }: Callable): string {
  const call = calls[name];
  if (call !== undefined) return call;
  if (Object.values(options).some((option) => option.required))
    throw new Error(
      `scripts/reference/examples.ts has no example of \`${name}\`, which has required options`,
    );
  return name;
}

/** A spec with an input that shows the definition; without one for what cannot be read yet. */
export function inputExample(name: string): string | undefined {
  const input = inputs[name];
  if (input === undefined) return undefined;
  const source = sources[name] ?? (input.includes("pictures.") ? sources["idx"] : sources["csv"]);
  const data = `data {\n  ${source}\n  split: ${calls["random"]}\n}`;
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
export function trainExample(settings: Readonly<Record<string, string>>, split = calls["random"]): string {
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
