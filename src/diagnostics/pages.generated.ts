// Made by scripts/generate-diagnostics.mjs from errors/*.md: change the pages, not this file.

import type { Page } from "./page.js";

/** Every code's page, in the order of codes. */
export const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  [
    "E0101",
    {
      code: "E0101",
      severity: "error",
      about: "syntax",
      chains: true,
      title: "this does not belong here",
      text: "The text cannot be read past this point. The label says what would be right here. The rest of the declaration is left\nout of the checks, and everything after it is checked as usual, so that one mistake costs one error.\n\nMost often a bracket or an arrow is missing just before the place, or there is one word too many.",
      wrong: "model Slip\n\ninput x: vector[4]\nbranch a = x -> -> dense(3)\n",
      right: "model Slip\n\ninput x: vector[4]\nbranch a = x -> dense(3)\nhead y: class[3] = a\n",
    },
  ],
  [
    "E0102",
    {
      code: "E0102",
      severity: "error",
      about: "syntax",
      chains: false,
      title: "a character that mcnn does not use",
      text: "Outside of strings and comments, a spec is made of words, numbers, brackets and the signs\n`-> : , = . .. + - * / ? < <= > >=`. Any other character there is a typing error, or came along when the text was\ncopied: curly quotation marks, a long dash in place of `->`, an invisible space.",
      wrong: "model Copied\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3);\n",
      right: "model Copied\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0103",
    {
      code: "E0103",
      severity: "error",
      about: "syntax",
      chains: false,
      title: "a bracket, a string or a comment is not closed",
      text: "Each `(`, `[` and `{` has a partner that closes it, in the right order; a string ends on the line on which it begins;\n`/*` goes on until `*/`. Where the partner is missing the error points at what was opened, since that is what you will\nlook for; where another bracket closes it, both places are shown.",
      wrong: "model Open\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3\n",
      right: "model Open\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0104",
    {
      code: "E0104",
      severity: "error",
      about: "syntax",
      chains: false,
      title: "the text is too deeply nested, or too large",
      text: "Brackets may be nested 256 deep and a file may be up to 16 MB. No spec that a person reads comes near either; a file\nthat does was most likely made by a program that went wrong. Long networks are written with `repeat` and blocks, which\ncost nothing here.",
      wrong:
        "model Deep\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((3)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))\n",
      right: "model Deep\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(((3)))\n",
    },
  ],
  [
    "E0105",
    {
      code: "E0105",
      severity: "error",
      about: "syntax",
      chains: false,
      title: "a keyword cannot be a name",
      text: "The words that begin a declaration (`model`, `import`, `const`, `param`, `data`, `optional`, `input`, `block`, `shared`,\n`branch`, `fuse`, `trunk`, `head`, `train`, `expect`), and `repeat`, `in`, `true` and `false`, cannot be names of your\nown. With an underscore or a second word they become one. Options are free to have such names:\n`split: random(train: 0.8)`.",
      wrong:
        "model Words\n\ninput x: vector[4]\nbranch train = x -> dense(8) -> relu\nhead y: class[3] = x -> dense(3)\n",
      right:
        "model Words\n\ninput x: vector[4]\nbranch trained = x -> dense(8) -> relu\nhead y: class[3] = trained -> dense(3)\n",
    },
  ],
  [
    "E0106",
    {
      code: "E0106",
      severity: "error",
      about: "syntax",
      chains: false,
      title: "a number that is not written correctly",
      text: "Numbers are written `12`, `0.5`, `1e-3` or `200_000`: digits, optionally a point with digits on both sides, optionally\nan exponent. `_` may stand between two digits, and nowhere else. There are no other bases and no suffixes. A number that\nis too large to be kept exactly is refused as well.",
      wrong: "model Digits\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(1__6) -> dense(3)\n",
      right: "model Digits\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(1_6) -> dense(3)\n",
    },
  ],
  [
    "E0201",
    {
      code: "E0201",
      severity: "error",
      about: "names",
      chains: false,
      title: "a name that is not declared",
      text: "A name is used only after it has been declared: inputs, branches, fusions and shared parts further up in the file, block\nparameters inside their block, what `import` brings in. This name is none of them. Where a name nearby is spelt almost\nthe same, it is offered as the fix.",
      wrong:
        "model Misspelt\n\nconst hidden = 16\ninput x: vector[4]\nhead y: class[3] = x -> dense(hiden) -> relu -> dense(3)\n",
      right:
        "model Misspelt\n\nconst hidden = 16\ninput x: vector[4]\nhead y: class[3] = x -> dense(hidden) -> relu -> dense(3)\n",
    },
  ],
  [
    "E0202",
    {
      code: "E0202",
      severity: "error",
      about: "words",
      chains: false,
      title: "a name is declared twice",
      text: "Each name stands for one thing in a file, so that a reader can look it up. Names inside a block are its own, and may be\nthose of another block; a block's parameters and declarations may not repeat each other.",
      wrong:
        "model Twice\n\ninput x: vector[4]\nbranch a = x -> dense(8)\nbranch a = x -> dense(16)\nhead y: class[3] = a -> dense(3)\n",
      right:
        "model Twice\n\ninput x: vector[4]\nbranch a = x -> dense(8)\nbranch b = a -> dense(16)\nhead y: class[3] = b -> dense(3)\n",
    },
  ],
  [
    "E0203",
    {
      code: "E0203",
      severity: "error",
      about: "names",
      chains: true,
      title: "a layer that does not exist",
      text: "Layers have exactly their TensorFlow.js names: `conv2d`, `batchNormalization`, `maxPooling2d`. This word is neither a\nlayer nor a block nor a name that is declared above. For a name from Keras or PyTorch, the label gives the one that\nmeans the same here; for a misspelt one, the nearest.",
      wrong: "model Layers\n\ninput x: vector[4]\nhead y: class[3] = x -> Linear(3)\n",
      right: "model Layers\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0204",
    {
      code: "E0204",
      severity: "error",
      about: "words",
      chains: true,
      title: "an option that does not exist",
      text: "Options have exactly their TensorFlow.js names too (`kernelSize`, not `kernel_size`). TensorFlow.js itself silently\nignores an option that it does not know, and trains a different network from the one you meant; here it is an error.",
      wrong:
        "model Options\n\ninput x: image[28, 28, 1]\nhead y: class[3] = x -> conv2d(8, kernel_size: 3) -> flatten -> dense(3)\n",
      right:
        "model Options\n\ninput x: image[28, 28, 1]\nhead y: class[3] = x -> conv2d(8, kernelSize: 3) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0205",
    {
      code: "E0205",
      severity: "error",
      about: "values",
      chains: true,
      title: "a value that does not fit its option",
      text: "Each option says what it takes: a whole number in a range, one word of several, a pair of sizes, a string. The label\nsays what this one takes and what it was given.",
      wrong:
        "model Values\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(8) -> dropout(1.5) -> dense(3)\n",
      right:
        "model Values\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(8) -> dropout(0.5) -> dense(3)\n",
    },
  ],
  [
    "E0206",
    {
      code: "E0206",
      severity: "error",
      about: "values",
      chains: false,
      title: "an option is missing",
      text: "Most options have a default, and those without one have to be given: nobody but you knows how many units a dense layer\nshould have.",
      wrong: "model Missing\n\ninput x: vector[4]\nhead y: class[3] = x -> dense -> relu -> dense(3)\n",
      right: "model Missing\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(8) -> relu -> dense(3)\n",
    },
  ],
  [
    "E0207",
    {
      code: "E0207",
      severity: "error",
      about: "values",
      chains: false,
      title: "too many values without a name",
      text: "The arguments that people write first may go without their names: `dense(512)`, `conv2d(32, 3)`. Every other option is\nnamed, since nobody remembers the order of ten options.",
      wrong:
        "model Unnamed\n\ninput x: image[28, 28, 1]\nhead y: class[3] = x -> conv2d(8, 3, 2) -> flatten -> dense(3)\n",
      right:
        "model Unnamed\n\ninput x: image[28, 28, 1]\nhead y: class[3] = x -> conv2d(8, 3, strides: 2) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0208",
    {
      code: "E0208",
      severity: "error",
      about: "values",
      chains: false,
      title: "a value that cannot be worked out",
      text: "Consts, params, sizes and counts are worked out before anything else: `+ - * /`, parentheses, `floor`, `min` and `max`\nof numbers. A string or a list is not a number, nothing can be divided by zero, and a size has to be a whole number.",
      wrong: "model Sums\n\nconst half = 1 / 0\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
      right:
        "model Sums\n\nconst half = 1 / 2\ninput x: vector[4]\nhead y: class[3] = x -> dropout(half) -> dense(8) -> relu -> dense(3)\n",
    },
  ],
  [
    "E0209",
    {
      code: "E0209",
      severity: "error",
      about: "words",
      chains: false,
      title: "a block calls itself",
      text: "A block stands for the steps in its braces, each time it is called. One that calls itself, directly or through others, would\nnever end. For several rounds of the same steps there is `repeat`.",
      wrong:
        "model Endless\n\nblock unit(n) { dense(n) -> relu -> unit(n) }\ninput x: vector[4]\nhead y: class[3] = x -> unit(8) -> dense(3)\n",
      right:
        "model Rounds\n\nblock unit(n) { dense(n) -> relu }\ninput x: vector[4]\nhead y: class[3] = x -> repeat 3 { unit(8) } -> dense(3)\n",
    },
  ],
  [
    "E0210",
    {
      code: "E0210",
      severity: "error",
      about: "values",
      chains: false,
      title: "a repeat that cannot be counted",
      text: "`repeat 3 { … }` runs three times, `repeat i in 1..3 { … }` too, with `i` from 1 to 3. The counts are whole numbers that are\nknown before training. A repeat of zero times is allowed, and passes its input on unchanged.",
      wrong:
        "model Count\n\ninput x: vector[4]\nhead y: class[3] = x -> repeat 1.5 { dense(8) -> relu } -> dense(3)\n",
      right:
        "model Count\n\ninput x: vector[4]\nhead y: class[3] = x -> repeat 2 { dense(8) -> relu } -> dense(3)\n",
    },
  ],
  [
    "E0211",
    {
      code: "E0211",
      severity: "error",
      about: "values",
      chains: false,
      title: "the network is too large",
      text: "Blocks and repeats are unrolled, and the network that comes out may have at most 100,000 nodes. A repeat inside a repeat\ninside a repeat reaches that with small numbers.",
      wrong:
        "model Large\n\ninput x: vector[4]\nhead y: class[3] = x -> repeat 1000 { repeat 1000 { relu } } -> dense(3)\n",
      right:
        "model Smaller\n\ninput x: vector[4]\nhead y: class[3] = x -> repeat 10 { dense(8) -> relu } -> dense(3)\n",
    },
  ],
  [
    "E0212",
    {
      code: "E0212",
      severity: "error",
      about: "words",
      chains: false,
      title: "an import cannot be used",
      text: '`import { a, b } from "./file.mcnn"` brings in consts and blocks of another file. The path is relative to the file that it\nstands in, and stays inside the spec\'s own folder tree. The file must be there, must declare the names, and must not import\nthis one in turn.',
      wrong:
        'model Parts\n\nimport { unit } from "./no-such-file.mcnn"\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n',
      right:
        "model Parts\n\nblock unit(n) { dense(n) -> relu }\ninput x: vector[4]\nhead y: class[3] = x -> unit(8) -> dense(3)\n",
    },
  ],
  [
    "E0213",
    {
      code: "E0213",
      severity: "error",
      about: "values",
      chains: false,
      title: "a block without a path from `in` to `out`",
      text: "A block's body is a pipeline, which begins with the block's input, or declarations that begin with `in` and end in\n`trunk out = …`. What nothing leads to cannot be computed.",
      wrong:
        "model Ways\n\nblock unit(n) {\n  branch body = in -> dense(n) -> relu\n}\ninput x: vector[4]\nhead y: class[3] = x -> unit(8) -> dense(3)\n",
      right:
        "model Ways\n\nblock unit(n) {\n  branch body = in -> dense(n) -> relu\n  trunk out = body -> dense(n)\n}\ninput x: vector[4]\nhead y: class[3] = x -> unit(8) -> dense(3)\n",
    },
  ],
  [
    "E0214",
    {
      code: "E0214",
      severity: "error",
      about: "values",
      chains: true,
      title: "a name is used as what it is not",
      text: "The name is declared, but as something other than what is needed here: a const in place of a branch, a branch in place\nof a number, a block that is not called in a pipeline, a layer in place of a fusion.",
      wrong:
        "model Roles\n\nconst width = 8\ninput x: vector[4]\nbranch a = width -> dense(8)\nhead y: class[3] = x -> dense(3)\n",
      right:
        "model Roles\n\nconst width = 8\ninput x: vector[4]\nbranch a = x -> dense(width)\nhead y: class[3] = a -> dense(3)\n",
    },
  ],
  [
    "E0215",
    {
      code: "E0215",
      severity: "error",
      about: "words",
      chains: false,
      title: "an option is given twice",
      text: "An option has one value. When the first argument goes unnamed, it counts as named: `dense(8, units: 16)` gives `units` twice.",
      wrong:
        "model Twice\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(8, units: 16) -> relu -> dense(3)\n",
      right: "model Once\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(16) -> relu -> dense(3)\n",
    },
  ],
  [
    "E0216",
    {
      code: "E0216",
      severity: "error",
      about: "values",
      chains: false,
      title: "a name is used before it is declared",
      text: "A spec is read from top to bottom, as the network is drawn: a name is used only below its declaration. So a spec has no\ncycles, and a reader never looks ahead. Move the declaration up, or its use down.",
      wrong:
        "model Order\n\ninput x: vector[4]\nbranch a = b -> dense(8)\nbranch b = x -> dense(8)\nhead y: class[3] = a -> dense(3)\n",
      right:
        "model Order\n\ninput x: vector[4]\nbranch b = x -> dense(8)\nbranch a = b -> dense(8)\nhead y: class[3] = a -> dense(3)\n",
    },
  ],
  [
    "E0217",
    {
      code: "E0217",
      severity: "error",
      about: "words",
      chains: false,
      title: "a spec has one `model`",
      text: "`model Name` says that a file is a spec, and gives the network, its run folders and the generated code their name. It stands\nonce in a spec, and not at all in a file of consts and blocks that others import.",
      wrong: "input x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
      right: "model Named\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0218",
    {
      code: "E0218",
      severity: "error",
      about: "whole",
      chains: false,
      title: "a network without an output",
      text: "A network is built from its outputs back to its inputs: the heads or, in a spec without heads, the branches that nothing\nelse uses. Where there is neither, there is nothing to build.",
      wrong: "model Empty\n\ninput x: vector[4]\n",
      right: "model Full\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0301",
    {
      code: "E0301",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "the shape is not what you say",
      text: "A shape that is written after a step (`: [14, 14, 32]`) is a promise about the shape there, checked each time. Here the\npromise is broken: either it is out of date, or a step before it does something other than you think. `mcnn describe`\nlists the shape after every step.\n\nThe well-known mistake is to count only the channels of a map that is flattened: 14 × 14 positions with 224 channels\neach are 43,904 values, not 224.",
      wrong:
        "model Slip\n\ninput x: image[14, 14, 224]\ntrunk features = x -> flatten : [224] -> dense(512) -> relu\nhead y: class[3] = features -> dense(3)\n",
      right:
        "model Slip\n\ninput x: image[14, 14, 224]\ntrunk features = x -> globalAveragePooling2d : [224] -> dense(512) -> relu\nhead y: class[3] = features -> dense(3)\n",
    },
  ],
  [
    "E0302",
    {
      code: "E0302",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a fusion of shapes that do not agree",
      text: "A fusion joins the outputs of several branches, and each kind needs them to agree in some way: `concat` in every axis\nbut the one it joins along, `stack`, `add`, `multiply`, `average` and `maximum` in all of them. Where maps differ\nbecause a branch has a larger kernel, `padding: same` keeps their size; where they differ in channels only, a `conv2d`\nwith kernel size 1 or a `dense` gives them the same number; where the kinds of data differ, flatten or pool each branch\nto a vector first.",
      wrong:
        "model Unlike\n\ninput x: image[30, 30, 1]\nbranch a = x -> conv2d(8, 3)\nbranch b = x -> conv2d(8, 5)\nfuse joint = concat(a, b)\nhead y: class[3] = joint -> flatten -> dense(3)\n",
      right:
        "model Alike\n\ninput x: image[30, 30, 1]\nbranch a = x -> conv2d(8, 3, padding: same)\nbranch b = x -> conv2d(8, 5, padding: same)\nfuse joint = concat(a, b)\nhead y: class[3] = joint -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0303",
    {
      code: "E0303",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a layer that needs a different number of axes",
      text: "Layers for pictures take [height, width, channels], layers for sequences [time, features], others a vector. `flatten`\nmakes a vector of anything; `globalAveragePooling2d` makes a vector of a map, one value per channel; `expandDims` and\n`reshape` add axes.",
      wrong:
        "model Ranks\n\ninput x: vector[784]\nhead y: class[3] = x -> conv2d(8, 3) -> flatten -> dense(3)\n",
      right:
        "model Ranks\n\ninput x: vector[784]\nhead y: class[3] = x -> reshape([28, 28, 1]) -> conv2d(8, 3) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0304",
    {
      code: "E0304",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "nothing would be left of the map",
      text: "Without padding, a window has to fit into the map that it slides over; each convolution and pooling makes the map\nsmaller, and here nothing is left of it. TensorFlow.js silently builds such a network, with a map of size 0 in it. Use\n`padding: same`, a smaller window, or fewer poolings.",
      wrong:
        "model Small\n\ninput x: image[4, 4, 1]\nhead y: class[3] = x -> conv2d(8, 5) -> flatten -> dense(3)\n",
      right:
        "model Small\n\ninput x: image[4, 4, 1]\nhead y: class[3] = x -> conv2d(8, 3) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0305",
    {
      code: "E0305",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a size that has to be known",
      text: "`?` is a size that only the data tells. Weights need sizes that are known before: `dense` has weights for each value of the\nlast axis, `conv2d` for each channel. Pool or summarize over an axis of unknown size (`globalAveragePooling2d`, `gru`,\n`globalAveragePooling1d`) before such a layer.",
      wrong:
        "model Unknown\n\ninput x: image[?, ?, 1]\nhead y: class[3] = x -> conv2d(8, 3) -> flatten -> dense(3)\n",
      right:
        "model Known\n\ninput x: image[?, ?, 1]\nhead y: class[3] = x -> conv2d(8, 3) -> globalAveragePooling2d -> dense(3)\n",
    },
  ],
  [
    "E0306",
    {
      code: "E0306",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "the number of values would change",
      text: "`reshape` lays out the same values in another shape: the sizes have to multiply to the same number. One size may be -1, and is\nworked out from the rest.",
      wrong:
        "model Layout\n\ninput x: vector[784]\nhead y: class[3] = x -> reshape([28, 27, 1]) -> flatten -> dense(3)\n",
      right:
        "model Layout\n\ninput x: vector[784]\nhead y: class[3] = x -> reshape([28, -1, 1]) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0307",
    {
      code: "E0307",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "an option that does not suit the input",
      text: "The option's value is right in itself, and wrong for the shape that arrives here: an axis that is not there, a permutation of\nanother number of axes, a group count that does not divide the channels.",
      wrong:
        "model Groups\n\ninput x: image[28, 28, 3]\nhead y: class[3] = x -> conv2d(8, 3) -> groupNormalization(3) -> flatten -> dense(3)\n",
      right:
        "model Groups\n\ninput x: image[28, 28, 3]\nhead y: class[3] = x -> conv2d(8, 3) -> groupNormalization(4) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0308",
    {
      code: "E0308",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a fusion of too few or too many sources",
      text: "Fusions take what they join in parentheses: `concat(a, b, c)`. Most take two or more; `subtract`, `dot` and `bilinear` take\nexactly two.",
      wrong: "model Alone\n\ninput x: vector[4]\nfuse joint = add(x)\nhead y: class[3] = joint -> dense(3)\n",
      right:
        "model Together\n\ninput x: vector[4]\nbranch a = x -> dense(4)\nfuse joint = add(x, a)\nhead y: class[3] = joint -> dense(3)\n",
    },
  ],
  [
    "E0309",
    {
      code: "E0309",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a shared part is used with different shapes",
      text: "`shared` is one set of weights that several branches run through. The weights are sized by the first input, so every\nother input has to have the same shape. Bring the branches to one shape first, or give each its own weights with a\nblock.",
      wrong:
        "model Siamese\n\ninput left: vector[4]\ninput right: vector[5]\nshared encoder = dense(8) -> relu\nbranch a = left -> encoder\nbranch b = right -> encoder\nfuse joint = concat(a, b)\nhead y: binary = joint -> dense(1)\n",
      right:
        "model Siamese\n\ninput left: vector[4]\ninput right: vector[4]\nshared encoder = dense(8) -> relu\nbranch a = left -> encoder\nbranch b = right -> encoder\nfuse joint = concat(a, b)\nhead y: binary = joint -> dense(1)\n",
    },
  ],
  [
    "E0310",
    {
      code: "E0310",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a layer that looks things up by number",
      text: "`embedding` looks up a vector for each whole number that comes in. What other layers compute is not whole, and no gradient\nflows back through a look-up, so such a network would fail at its first step of training. Let the embedding be the first\nlayer after an input whose values are whole numbers: `category[k]` or `text[words]`, or a `vector` or `tensor` of them.\nThere needs to be a vector for each number that occurs: for each of the `k` values of a category, for each number of a\n`vocabulary`, and for each number in the file, where the file is present.",
      wrong:
        "model Shop\n\ninput brand: category[40]\nhead sold: binary = brand -> dense(8) -> embedding(40, 8) -> flatten -> dense(1)\n",
      right:
        "model Shop\n\ninput brand: category[40]\nhead sold: binary = brand -> embedding(40, 8) -> flatten -> dense(1)\n",
    },
  ],
  [
    "E0311",
    {
      code: "E0311",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a fusion of a value with itself, which others take too",
      text: "A fusion may take a value twice: `multiply(a, a)` is its square, `dot(a, a)` its squared length. Where other steps take\nthe same value too, TensorFlow.js builds the network, trains it, and fails at the first prediction: it frees the value\nafter the fusion. Give the fusion a value of its own: a branch that ends in `linear`, which changes nothing.",
      wrong:
        "model Twice\n\ninput x: vector[4]\nbranch wide = x -> dense(8) -> relu\nfuse length = dot(wide, wide)\nfuse both = concat(wide, length)\nhead y: class[3] = both -> dense(3)\n",
      right:
        "model Once\n\ninput x: vector[4]\nbranch wide = x -> dense(8) -> relu\nbranch again = wide -> linear\nfuse length = dot(again, again)\nfuse both = concat(wide, length)\nhead y: class[3] = both -> dense(3)\n",
    },
  ],
  [
    "E0312",
    {
      code: "E0312",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a mask where TensorFlow.js takes none",
      text: "`masking`, and `embedding` with `maskZero: true`, mark the time steps that recurrent layers should skip. This mask travels\non with the series until a recurrent layer uses it up. TensorFlow.js builds `softmax`, `add`, `average`, `multiply`, `maximum`\nand `minimum` with such a series, and then fails on the first data. Let the recurrent layer come first, or join before\nmasking.",
      wrong:
        "model Sensors\n\ninput left: series[20, 3]\ninput right: series[20, 3]\nbranch a = left -> masking\nfuse both = add(a, right)\nhead y: class[3] = both -> lstm(8) -> dense(3)\n",
      right:
        "model Sensors\n\ninput left: series[20, 3]\ninput right: series[20, 3]\nfuse both = add(left, right)\nhead y: class[3] = both -> masking -> lstm(8) -> dense(3)\n",
    },
  ],
  [
    "E0313",
    {
      code: "E0313",
      severity: "error",
      about: "whole",
      chains: false,
      title: "uses of a shared part in an order that saving loses",
      text: "TensorFlow.js counts the uses of a shared layer when it saves a model, and counts them anew when it loads it: those that\nare farther from the outputs then come first. In another order, the loaded model silently swaps the uses, and predicts\nsomething other than the one that was trained. Declare the branch with more layers after the shared part before the\nothers, or put the shared part into branches that go on equally long.",
      wrong:
        "model Twins\n\ninput left: vector[4]\ninput right: vector[4]\nshared encoder = dense(8)\nbranch a = left -> encoder\nbranch b = right -> encoder -> relu -> dense(8)\nfuse both = concat(a, b)\nhead y: binary = both -> dense(1)\n",
      right:
        "model Twins\n\ninput left: vector[4]\ninput right: vector[4]\nshared encoder = dense(8)\nbranch b = right -> encoder -> relu -> dense(8)\nbranch a = left -> encoder\nfuse both = concat(a, b)\nhead y: binary = both -> dense(1)\n",
    },
  ],
  [
    "E0314",
    {
      code: "E0314",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "sizes that fit no data",
      text: "A size written as `?` is known only once the data are seen, and then has to be what every step needs. Here two steps\nneed different sizes, so that none fits both: whatever the data hold, training could not begin. Bring one value to the\nother's size first, or write the sizes into the inputs in place of `?` to see where they part.",
      wrong:
        "model NoSize\n\ninput song: series[?, 8]\ninput left: series[20, 8]\ninput right: series[30, 8]\nbranch a = song -> relu\nfuse first = maximum(a, left)\nbranch b = song -> tanh\nfuse second = maximum(b, right)\nfuse joint = concat(first, second)\nhead y: binary = joint -> globalAveragePooling1d -> dense(1)\n",
      right:
        "model OneSize\n\ninput song: series[?, 8]\ninput left: series[20, 8]\ninput right: series[20, 8]\nbranch a = song -> relu\nfuse first = maximum(a, left)\nbranch b = song -> tanh\nfuse second = maximum(b, right)\nfuse joint = concat(first, second)\nhead y: binary = joint -> globalAveragePooling1d -> dense(1)\n",
    },
  ],
  [
    "E0315",
    {
      code: "E0315",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "more than a machine can hold",
      text: "Each array, of weights or of what flows for one row, holds at most 2,147,483,647 values, since engines count them in 32\nbits. All weights together are saved as one file, which Node.js reads up to 2 GiB: 536,870,911 weights. Make maps\nsmaller before `flatten` and `dense`, with strides or poolings, or take `globalAveragePooling2d` in place of `flatten`.",
      wrong: "model Huge\n\ninput x: image[8192, 8192, 3]\nhead y: class[10] = x -> flatten -> dense(10)\n",
      right:
        "model Pooled\n\ninput x: image[8192, 8192, 3]\nhead y: class[10] = x -> averagePooling2d(64) -> flatten -> dense(10)\n",
    },
  ],
  [
    "E0401",
    {
      code: "E0401",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a head that gets the wrong shape",
      text: "A head's kind says what its pipeline must end in: `class[10]` in ten logits, [10]; `binary` in one, [1]; `multiLabel[k]` in [k];\n`number` in [1] and `number[n]` in [n]; `mask[h, w, k]` in a logit for each class of each pixel, [h, w, k]; `tensor[…]` in\njust that shape.\n\nTensorFlow.js silently trains nine logits for ten classes: rows of the tenth class have a loss of 0.",
      wrong: "model Heads\n\ninput x: image[28, 28, 1]\nhead digit: class[10] = x -> flatten -> dense(9)\n",
      right: "model Heads\n\ninput x: image[28, 28, 1]\nhead digit: class[10] = x -> flatten -> dense(10)\n",
    },
  ],
  [
    "E0402",
    {
      code: "E0402",
      severity: "error",
      about: "settings",
      chains: false,
      title: "a loss that does not fit its head",
      text: "A loss compares a head's output with its target, so it has to be made for the head's kind: cross entropies for classes,\nbinary cross entropies for `binary` and `multiLabel`, errors (`meanSquaredError`, `huber`, …) for numbers. Without\n`loss:`, a head has the usual loss of its kind. Options of a loss have to fit too: as many class weights as classes.",
      wrong:
        "model Losses\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3) {\n  loss: meanSquaredError\n}\n",
      right:
        "model Losses\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3) {\n  loss: crossEntropy\n}\n",
    },
  ],
  [
    "E0403",
    {
      code: "E0403",
      severity: "error",
      about: "settings",
      chains: false,
      title: "a metric that does not fit its head",
      text: "A metric measures one kind of output: `accuracy` counts correct classes, `rSquared` measures how well numbers are\npredicted.",
      wrong:
        "model Metrics\n\ninput x: vector[4]\nhead price: number = x -> dense(1) {\n  metrics: [accuracy]\n}\n",
      right:
        "model Metrics\n\ninput x: vector[4]\nhead price: number = x -> dense(1) {\n  metrics: [rSquared]\n}\n",
    },
  ],
  [
    "E0404",
    {
      code: "E0404",
      severity: "error",
      about: "settings",
      chains: false,
      title: "nothing to monitor has this name",
      text: "`stopEarly` watches `loss`, the sum over all heads, or one head's loss or metric: `digit.loss`, `digit.accuracy`. A metric can be\nwatched when the head lists it among its `metrics`; `topK(3)` is called `top3`.",
      wrong:
        'model Watch\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) {\n  target: animals.kind\n  metrics: [accuracy]\n}\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n  stopEarly: { monitor: kind.precision, patience: 5 }\n}\n',
      right:
        'model Watch\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) {\n  target: animals.kind\n  metrics: [accuracy]\n}\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n  stopEarly: { monitor: kind.accuracy, patience: 5 }\n}\n',
    },
  ],
  [
    "E0405",
    {
      code: "E0405",
      severity: "error",
      about: "words",
      chains: true,
      title: "a word that is not known here",
      text: "Settings, kinds, losses, metrics, optimizers, sources and preparations have fixed names, those of TensorFlow.js where it\nhas them. For a name from Keras or PyTorch, the label gives the name that it has here.",
      wrong:
        "model Words\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3) {\n  loss: CrossEntropyLoss\n}\n",
      right:
        "model Words\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3) {\n  loss: crossEntropy\n}\n",
    },
  ],
  [
    "E0406",
    {
      code: "E0406",
      severity: "error",
      about: "whole",
      chains: false,
      title: "the network is over its budget",
      text: "`expect` sets bounds that hold whenever the spec is checked: `params` counts the weights, `trainableParams` those that train,\n`macs` the multiply-adds for one row, `activationMemory` the bytes of all outputs for one row, and `trainingMemory` the\nbytes that a training step takes at the spec's batch size, as estimated. `mcnn describe` lists what each step costs.",
      wrong:
        "model Budget\n\ninput x: image[28, 28, 1]\nhead digit: class[10] = x -> flatten -> dense(512) -> relu -> dense(10)\n\nexpect {\n  params < 200_000\n}\n",
      right:
        "model Budget\n\ninput x: image[28, 28, 1]\nhead digit: class[10] = x -> flatten -> dense(128) -> relu -> dense(10)\n\nexpect {\n  params < 200_000\n}\n",
    },
  ],
  [
    "E0407",
    {
      code: "E0407",
      severity: "error",
      about: "settings",
      chains: false,
      title: "a setting is missing",
      text: "Training needs to know how long and with which optimizer, a split says which rows validate and test, and each head needs\na target. What has a default may be left out; these have none.",
      wrong:
        'model Missing\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n}\n',
      right:
        'model Missing\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n}\n',
    },
  ],
  [
    "E0408",
    {
      code: "E0408",
      severity: "error",
      about: "shapes",
      chains: false,
      title: "a kind with the wrong sizes",
      text: "The sizes in brackets are those of one row, without the batch: `image[height, width, channels]`, `series[time, features]`,\n`class[classes]`. `?` stands for a size that only the data tells; classes must be known. With fewer than two classes there\nis nothing to tell apart: for yes or no there is `binary`.",
      wrong: "model Sizes\n\ninput x: image[28, 28]\nhead digit: class[10] = x -> flatten -> dense(10)\n",
      right: "model Sizes\n\ninput x: image[28, 28, 1]\nhead digit: class[10] = x -> flatten -> dense(10)\n",
    },
  ],
  [
    "E0409",
    {
      code: "E0409",
      severity: "error",
      about: "data",
      chains: false,
      title: "there are no rows to validate on",
      text: "Early stopping, and some schedules, look at rows that take no part in training: the validation rows. Give `validate` a\nshare of the split.",
      wrong:
        'model Validation\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, test: 0.2, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n  stopEarly: { monitor: loss, patience: 5 }\n}\n',
      right:
        'model Validation\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.7, validate: 0.1, test: 0.2, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n  stopEarly: { monitor: loss, patience: 5 }\n}\n',
    },
  ],
  [
    "E0410",
    {
      code: "E0410",
      severity: "error",
      about: "whole",
      chains: false,
      title: "there is nothing to train",
      text: "`train` needs `data` to learn from, at least one `head` to learn, and at least one layer with weights that are not\nfrozen (`trainable: false`). A network alone, without `train`, can be checked, described, drawn and compiled to a\nmodel.",
      wrong:
        "model Nothing\n\ninput x: vector[2]\nhead kind: class[3] = x -> dense(3)\n\ntrain {\n  optimizer: adam\n  batchSize: 32\n  epochs: 10\n}\n",
      right: "model Nothing\n\ninput x: vector[2]\nhead kind: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0411",
    {
      code: "E0411",
      severity: "error",
      about: "settings",
      chains: false,
      title: "two settings that exclude each other",
      text: "`clipNorm` scales all gradients down together when they are too large, and keeps their direction; `clipValue` cuts each one by\nitself. One of them is enough.",
      wrong:
        'model Clips\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n  clipNorm: 1.0\n  clipValue: 0.5\n}\n',
      right:
        'model Clips\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n  clipNorm: 1.0\n}\n',
    },
  ],
  [
    "E0501",
    {
      code: "E0501",
      severity: "error",
      about: "data",
      chains: false,
      title: "a file of data cannot be read",
      text: "The file is there, but is not what its source says: its header is damaged, rows have too few or too many cells, the\narchive is cut short, or the path leads out of the data's folder. Paths are relative to the spec's folder, or to\n`--data`.",
      wrong:
        'model Animals\n\ndata {\n  animals: csv("torn.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0502",
    {
      code: "E0502",
      severity: "error",
      about: "data",
      chains: false,
      title: "a column that is not there",
      text: "The columns of a csv are named by its first line, or by `columns: […]` where it has none; those of an npz are its arrays; an idx\npair has `image` and `label`.",
      wrong:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.heigth]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0503",
    {
      code: "E0503",
      severity: "error",
      about: "data",
      chains: false,
      title: "the data have a different shape",
      text: "The declared sizes of an input are what the network sees, after all preparations. A last axis of size 1 is added\nautomatically: a picture of [28, 28] is an `image[28, 28, 1]`.",
      wrong:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[3] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0504",
    {
      code: "E0504",
      severity: "error",
      about: "data",
      chains: false,
      title: "sources with different numbers of rows",
      text: "Sources that are used together are row-aligned: row 7 of one belongs to row 7 of the other. With different numbers of\nrows they cannot be, and everything after the first gap would be wrong. A source of test rows need not match when the\nsplit names it: `random(…, test: official)`.",
      wrong:
        'model Rows\n\ndata {\n  animals: csv("animals.csv")\n  sounds: csv("sounds.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput body: vector[2] = [animals.weight, animals.height]\ninput voice: vector[1] = sounds.pitch\nfuse joint = concat(body, voice)\nhead kind: class[3] = joint -> dense(3) { target: animals.kind }\n',
      right:
        'model Rows\n\ndata {\n  animals: csv("animals.csv")\n  sounds: csv("pitches.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput body: vector[2] = [animals.weight, animals.height]\ninput voice: vector[1] = sounds.pitch\nfuse joint = concat(body, voice)\nhead kind: class[3] = joint -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0505",
    {
      code: "E0505",
      severity: "error",
      about: "data",
      chains: false,
      title: "labels that are not the classes",
      text: "The classes of `class[k]` are the whole numbers from 0 to k - 1, or k different strings, which are numbered in order.\n`binary` has 0 and 1, or two strings. TensorFlow.js silently trains on a label outside the classes: its loss is 0, and\nthe network never learns it.",
      wrong:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[2] = x -> dense(2) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0506",
    {
      code: "E0506",
      severity: "error",
      about: "data",
      chains: false,
      title: "shares that do not add up",
      text: "Each row goes to one part: `train`, `validate` or `test`. The shares of the parts add up to 1. Where `test` names a source\nof its own, the other two do.",
      wrong:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.9, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0507",
    {
      code: "E0507",
      severity: "error",
      about: "data",
      chains: false,
      title: "a column of the wrong kind",
      text: "Numbers, classes, texts and paths are told apart by what is in the column. A column of text is turned into numbers by\n`oneHot` (classes) or `vocabulary` (words); a `category` input and a `class` head take it as it is.",
      wrong:
        'model Texts\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.colour]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Texts\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0508",
    {
      code: "E0508",
      severity: "error",
      about: "data",
      chains: false,
      title: "a target of the wrong shape",
      text: "A head's kind says what one target is: a class number for `class`, k flags for `multiLabel[k]`, n numbers for\n`number[n]`, a class number for each pixel for `mask`. Keras silently trains one output on a target of five columns.",
      wrong:
        'model Targets\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[1] = animals.weight\nhead size: number = x -> dense(1) { target: [animals.weight, animals.height] }\n',
      right:
        'model Targets\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[1] = animals.weight\nhead size: number = x -> dense(1) { target: animals.height }\n',
    },
  ],
  [
    "E0509",
    {
      code: "E0509",
      severity: "error",
      about: "data",
      chains: false,
      title: "a preparation that cannot take this",
      text: "Preparations follow one another, and each takes what the one before gives: `sobel` and `fft2d` take pictures, `logMel` takes\nsounds, `vocabulary` takes texts, most others numbers of any shape.",
      wrong:
        'model Steps\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height] -> sobel\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Steps\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height] -> standardize\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0510",
    {
      code: "E0510",
      severity: "error",
      about: "data",
      chains: false,
      title: "this is not a column of a source",
      text: "Values come from a column of a source, `digits.image`; from several of one source, side by side, `[table.a, table.b]`; or from the\nfiles that a column names, `wav(pairs.sound)`.",
      wrong:
        'model Origins\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = "animals.csv"\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Origins\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0511",
    {
      code: "E0511",
      severity: "error",
      about: "data",
      chains: false,
      title: "an input without a source",
      text: "To train, each input says where its values come from: `input x: vector[2] = [animals.weight, animals.height]`. A spec without\n`train` may leave sources out.",
      wrong:
        'model Sources\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n}\n',
      right:
        'model Sources\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n}\n',
    },
  ],
  [
    "E0512",
    {
      code: "E0512",
      severity: "error",
      about: "data",
      chains: false,
      title: "values are missing",
      text: "An empty cell would become NaN, and the loss with it. `impute` fills missing values in, with the mean of the training\nrows; an `optional input` may be missing altogether; a row whose target is missing has to be left out.",
      wrong:
        'model Gaps\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.age]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Gaps\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "E0513",
    {
      code: "E0513",
      severity: "error",
      about: "data",
      chains: false,
      title: "mcnn cannot do this yet",
      text: "The language has this word, but mcnn does not implement it yet. The label says what to use until then.",
      wrong:
        'model Animals\n\ndata {\n  animals: parquet("animals.parquet")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "W0301",
    {
      code: "W0301",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "a picture with its channels first",
      text: "Pictures are channels-last here, `image[height, width, channels]`, as in TensorFlow.js. Sizes in PyTorch's order, with\nthe channels first, build as well: the network then takes each row of pixels for a channel, and learns poorly. Where the\ndata themselves are channels-first, `permute([1, 2, 0])` right after the input puts the channels last.",
      wrong:
        "model First\n\ninput photo: image[3, 64, 64]\nhead kind: class[5] = photo -> conv2d(16, 3) -> relu -> globalAveragePooling2d -> dense(5)\n",
      right:
        "model First\n\ninput photo: image[64, 64, 3]\nhead kind: class[5] = photo -> conv2d(16, 3) -> relu -> globalAveragePooling2d -> dense(5)\n",
    },
  ],
  [
    "W0302",
    {
      code: "W0302",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "class numbers that are taken for quantities",
      text: "The number of a class or a word says which one it is: class 6 is not three times class 2. A layer that computes with such\nnumbers learns from an order that means nothing. `embedding` looks up a vector for each; with few classes, a column may be\nprepared with `oneHot` for a `vector` input instead.",
      wrong:
        "model Shop\n\ninput brand: category[40]\nhead sold: binary = brand -> dense(8) -> relu -> dense(1)\n",
      right:
        "model Shop\n\ninput brand: category[40]\nhead sold: binary = brand -> embedding(40, 8) -> flatten -> dense(1)\n",
    },
  ],
  [
    "W0402",
    {
      code: "W0402",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "an activation after the logits",
      text: "Cross entropies take logits and do softmax or sigmoid themselves, since that is exact where probabilities are nearly 0\nor 1. With the activation in the network too, it is done twice: the network trains, slowly and poorly, without an error.",
      wrong: "model Twice\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3) -> softmax\n",
      right: "model Twice\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "W0403",
    {
      code: "W0403",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "dropout right before a head",
      text: "Dropout hides values at random while training. Between layers this keeps a network from relying on single values; after\nthe last one it hides the outputs themselves. Put it before the last layer with weights.",
      wrong: "model Drop\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3) -> dropout(0.5)\n",
      right: "model Drop\n\ninput x: vector[4]\nhead kind: class[3] = x -> dropout(0.5) -> dense(3)\n",
    },
  ],
  [
    "W0404",
    {
      code: "W0404",
      severity: "warning",
      about: "unused",
      chains: false,
      title: "no path leads to a head",
      text: "What reaches no head is computed for nothing, and an input that is not used makes the data larger for nothing. Most\noften a fusion lacks one of its branches, or there is no fusion.",
      wrong:
        "model Lost\n\ninput x: vector[4]\ninput z: vector[4]\nbranch a = x -> dense(8) -> relu\nbranch b = z -> dense(8) -> relu\nhead kind: class[3] = a -> dense(3)\n",
      right:
        "model Lost\n\ninput x: vector[4]\ninput z: vector[4]\nbranch a = x -> dense(8) -> relu\nbranch b = z -> dense(8) -> relu\nfuse joint = concat(a, b)\nhead kind: class[3] = joint -> dense(3)\n",
    },
  ],
  [
    "W0405",
    {
      code: "W0405",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "batch normalization with a batch of one",
      text: "Batch normalization takes mean and standard deviation over the rows of a batch. With one row, a vector becomes 0\neverywhere while training, and something else when predicting. Use larger batches, or `layerNormalization`.",
      wrong:
        'model One\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(8, useBias: false) -> batchNormalization -> relu -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 1\n  epochs: 10\n}\n',
      right:
        'model One\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(8, useBias: false) -> batchNormalization -> relu -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n}\n',
    },
  ],
  [
    "W0406",
    {
      code: "W0406",
      severity: "warning",
      about: "whole",
      chains: false,
      title: "a bound that cannot be checked",
      text: "A bound of `expect` is checked as soon as its quantity is known. Multiply-adds and memory depend on every size of the\nnetwork, so they are not known where a size is `?`; the memory of a training step depends on the batch size and the\noptimizer, so it is not known without `train`. The bound has no effect then.",
      wrong:
        "model Bounded\n\ninput words: series[?, 8]\nhead kind: class[3] = words -> conv1d(16, 3) -> globalAveragePooling1d -> dense(3)\n\nexpect {\n  macs < 1_000_000\n}\n",
      right:
        "model Bounded\n\ninput words: series[100, 8]\nhead kind: class[3] = words -> conv1d(16, 3) -> globalAveragePooling1d -> dense(3)\n\nexpect {\n  macs < 1_000_000\n}\n",
    },
  ],
  [
    "W0407",
    {
      code: "W0407",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "a bias that a normalization takes away again",
      text: "Batch normalization subtracts the mean of each channel over the batch, and with it whatever a bias added to that\nchannel; its own `beta` does the bias's work. The network learns the same without the bias, which costs weights, memory\nand time. Say `useBias: false`. To load the weights of a published network that has such biases, keep them: the warning\ndoes no harm.",
      wrong:
        "model Biased\n\ninput photo: image[32, 32, 3]\nhead kind: class[3] = photo -> conv2d(16, 3) -> batchNormalization -> relu -> flatten -> dense(3)\n",
      right:
        "model Biased\n\ninput photo: image[32, 32, 3]\nhead kind: class[3] = photo -> conv2d(16, 3, useBias: false) -> batchNormalization -> relu -> flatten -> dense(3)\n",
    },
  ],
  [
    "W0408",
    {
      code: "W0408",
      severity: "warning",
      about: "settings",
      chains: false,
      title: "a setting that training never reaches",
      text: "There are fewer rows to train on than the setting asks for. A batch that is larger than all of them makes each epoch a\nsingle step; a warm-up that is longer than the whole run ends it before the learning rate is what the optimizer says.\nTraining still runs, but the network learns little.",
      wrong:
        'model Few\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 32\n  epochs: 10\n}\n',
      right:
        'model Few\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n\ntrain {\n  optimizer: adam\n  batchSize: 4\n  epochs: 10\n}\n',
    },
  ],
  [
    "W0501",
    {
      code: "W0501",
      severity: "warning",
      about: "data",
      chains: false,
      title: "mcnn cannot do this to data yet",
      text: "The language has this way to read or prepare data, but training does not implement it yet. Everything else works.",
      wrong:
        'model Later\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height] -> impute\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Later\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "W0502",
    {
      code: "W0502",
      severity: "warning",
      about: "data",
      chains: false,
      title: "a file of data is not there",
      text: "The spec is checked as far as it can be without the file; columns, shapes and labels are not. Training needs it. Paths are\nrelative to the spec's folder, or to `--data`.",
      wrong:
        'model Animals\n\ndata {\n  animals: csv("beasts.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
      right:
        'model Animals\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead kind: class[3] = x -> dense(3) { target: animals.kind }\n',
    },
  ],
  [
    "W0503",
    {
      code: "W0503",
      severity: "warning",
      about: "data",
      chains: false,
      title: "a class that never occurs",
      text: "The head has more classes than the data have labels. The network trains, and never predicts the others: perhaps the\ncount is too large by one, or the data are not complete.",
      wrong:
        'model Classes\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead legs: class[6] = x -> dense(6) { target: animals.legs }\n',
      right:
        'model Classes\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead legs: class[5] = x -> dense(5) { target: animals.legs }\n',
    },
  ],
  [
    "W0504",
    {
      code: "W0504",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "a target among the inputs",
      text: "A target column is also given as an input. The network copies it, every metric looks perfect, and nothing is learned\nthat helps where the target is not known. Take the column out of the inputs.",
      wrong:
        'model Leak\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[3] = [animals.weight, animals.height, animals.legs]\nhead legs: number = x -> dense(8) -> relu -> dense(1) { target: animals.legs }\n',
      right:
        'model Leak\n\ndata {\n  animals: csv("animals.csv")\n  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)\n}\n\ninput x: vector[2] = [animals.weight, animals.height]\nhead legs: number = x -> dense(8) -> relu -> dense(1) { target: animals.legs }\n',
    },
  ],
  [
    "W0505",
    {
      code: "W0505",
      severity: "warning",
      about: "advice",
      chains: false,
      title: "a division that enlarges",
      text: "Keras's `Rescaling(1/255)` multiplies, and so does the layer `rescaling`; the preparation `rescale(255)` divides, as\npeople usually say it. Divided by a small fraction, pixel values become millions, and training ends in NaN.",
      wrong:
        'model Scaled\n\ndata {\n  pictures: idx("six-images.idx", "six-labels.idx")\n  split: random(train: 0.5, validate: 0.5, seed: 1)\n}\n\ninput x: image[4, 4, 1] = pictures.image -> rescale(1 / 255)\nhead digit: class[10] = x -> flatten -> dense(10)\n',
      right:
        'model Scaled\n\ndata {\n  pictures: idx("six-images.idx", "six-labels.idx")\n  split: random(train: 0.5, validate: 0.5, seed: 1)\n}\n\ninput x: image[4, 4, 1] = pictures.image -> rescale(255)\nhead digit: class[10] = x -> flatten -> dense(10)\n',
    },
  ],
]);
