/** What each keyword begins, for hover and completion, with a snippet to write it. */
export interface KeywordHelp {
  readonly doc: string;
  readonly snippet: string;
}

export const keywordHelp: Readonly<Record<string, KeywordHelp>> = {
  model: { doc: "Names the network.", snippet: "model ${1:Name}" },
  import: {
    doc: "Takes consts and blocks from another file.",
    snippet: 'import { ${1:name} } from "./${2:blocks}.mcnn"',
  },
  const: { doc: "A value with a name.", snippet: "const ${1:name} = ${2:64}" },
  param: {
    doc: "A value that `--set name=value` overrides.",
    snippet: "param ${1:learningRate} = ${2:0.001}",
  },
  data: {
    doc: "The files that rows come from, and how they are split.",
    snippet:
      'data {\n  ${1:table}: csv("${2:data.csv}")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 7)\n}',
  },
  optional: {
    doc: "An input that may be missing in a row.",
    snippet: "optional input ${1:name}: ${2:vector}[${3:8}] = ${4:table.column}",
  },
  input: {
    doc: "An input of the network: its kind, its shape, and where it comes from.",
    snippet: "input ${1:name}: ${2:image}[${3:28, 28, 1}] = ${4:source.column}",
  },
  block: {
    doc: "A part of a network with parameters, to be called as a step.",
    snippet: "block ${1:name}(${2:filters}) {\n  $0\n}",
  },
  shared: {
    doc: "One set of weights that several branches run through.",
    snippet: "shared ${1:encoder} = ${0:flatten}",
  },
  branch: { doc: "A path from an input onward.", snippet: "branch ${1:name} = ${2:input} -> $0" },
  fuse: { doc: "Joins branches into one.", snippet: "fuse ${1:joint} = ${2:concat}(${3:a, b})" },
  trunk: { doc: "What follows where branches have met.", snippet: "trunk ${1:features} = ${2:joint} -> $0" },
  head: {
    doc: "An output of the network: its kind, what leads to it, and what it is trained on.",
    snippet: "head ${1:name}: ${2:class}[${3:10}] = ${4:features} -> dense(${3:10}) {\n  target: $0\n}",
  },
  train: {
    doc: "How the network is trained.",
    snippet:
      "train {\n  optimizer: adam(learningRate: ${1:0.001})\n  batchSize: ${2:64}\n  epochs: ${3:10}\n  seed: ${4:42}\n}",
  },
  expect: {
    doc: "Limits on the network's cost, held by every check.",
    snippet: "expect {\n  params < ${1:200_000}\n}",
  },
  repeat: {
    doc: "Steps that follow each other several times.",
    snippet: "repeat ${1:i} in 1..${2:3} {\n  $0\n}",
  },
  in: { doc: "The input of the block, or of this round of the repeat.", snippet: "in" },
};

/** What begins a declaration of a file, and what one of a body. */
export const topKeywords = Object.keys(keywordHelp).filter((word) => word !== "repeat" && word !== "in");
export const bodyKeywords = ["const", "block", "shared", "branch", "fuse", "trunk", "repeat", "in"];
