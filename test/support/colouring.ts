/** What a word is for a reader. Every way of colouring must agree on these. */
export type Colour =
  | "comment"
  | "doc"
  | "keyword"
  | "text"
  | "number"
  | "operator"
  | "type"
  | "call"
  | "name"
  | "property"
  | "constant";

/** A line, the word in it that is looked at, and what that word is. */
export interface Expectation {
  readonly line: string;
  readonly word: string;
  readonly colour: Colour;
}

const row = (line: string, word: string, colour: Colour): Expectation => ({ line, word, colour });

/** The one table that the TextMate grammar, the semantic tokens and Monaco are held to. */
export const colouring: readonly Expectation[] = [
  row("// a remark", "// a remark", "comment"),
  row("/// what follows", "/// what follows", "doc"),
  row("//// no doc", "//// no doc", "comment"),
  row("/* within */ model M", "/* within */", "comment"),
  row("model Digits", "model", "keyword"),
  row("model Digits", "Digits", "type"),
  row("const hidden = 512", "const", "keyword"),
  row("const hidden = 512", "hidden", "constant"),
  row("const hidden = 512", "=", "operator"),
  row("const hidden = 512", "512", "number"),
  row("const tiny = 1_000.5e-3", "1_000.5e-3", "number"),
  row("param rate = 0.001", "param", "keyword"),
  row('import { unit } from "./blocks.mcnn"', "import", "keyword"),
  row('import { unit } from "./blocks.mcnn"', '"./blocks.mcnn"', "text"),
  row("input x: image[28, 28, 1]", "input", "keyword"),
  row("input x: image[28, 28, 1]", "x", "name"),
  row("input x: image[28, 28, 1]", "image", "type"),
  row("input x: image[28, 28, 1]", "28", "number"),
  row("optional input x: vector[3]", "optional", "keyword"),
  row("head h: class[10] = x -> dense(10)", "class", "type"),
  row("head h: class[10] = x -> dense(10)", "->", "operator"),
  row("head h: class[10] = x -> dense(10)", "dense", "call"),
  row("branch a = photo -> conv2d(8, padding: same)", "photo", "name"),
  row("branch a = photo -> conv2d(8, padding: same)", "conv2d", "call"),
  row("branch a = photo -> conv2d(8, padding: same)", "padding", "property"),
  row("block unit(n) { relu }", "block", "keyword"),
  row("block unit(n) { relu }", "unit", "call"),
  row("shared s = flatten", "shared", "keyword"),
  row("fuse f = concat(a, b)", "fuse", "keyword"),
  row("fuse f = concat(a, b)", "concat", "call"),
  row("trunk t = a -> repeat 3 { relu }", "repeat", "keyword"),
  row("train { optimizer: adam(learningRate: 0.1) }", "train", "keyword"),
  row("train { optimizer: adam(learningRate: 0.1) }", "optimizer", "property"),
  row("train { optimizer: adam(learningRate: 0.1) }", "adam", "call"),
  row("head h: binary = x -> relu { data: 3 }", "data", "property"),
  row('data { digits: idx("a", "b") }', "idx", "call"),
  row("input x: vector[1] = table.input", "input\0", "property"),
  row("expect { params < 200_000 }", "<", "operator"),
  row("branch größe = x -> relu", "größe", "name"),
];

/** Where the word stands; `\0` behind it asks for the last one in the line. */
export function placeOf({ line, word }: Expectation): { readonly start: number; readonly end: number } {
  const last = word.endsWith("\0");
  const plain = word.replace("\0", "");
  const start = last ? line.lastIndexOf(plain) : line.indexOf(plain);
  return { start, end: start + plain.length };
}
