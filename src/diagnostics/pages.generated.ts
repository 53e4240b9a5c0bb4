// Made by scripts/generate-diagnostics.mjs from errors/*.md: change the pages, not this file.

import type { Page } from "./page.js";

/** Every code's page, in the order of codes. */
export const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  [
    "E0101",
    {
      code: "E0101",
      severity: "error",
      title: "this does not belong here",
      text: "The text cannot be read past this point. The label says what would be right here. The rest of the declaration is left\nout of the checks, and everything after it is checked as usual, so that one slip costs one error.\n\nMost often a bracket or an arrow is missing just before the place, or a word is one too many.",
      wrong: "model Slip\n\ninput x: vector[4]\nbranch a = x -> -> dense(3)\n",
      right: "model Slip\n\ninput x: vector[4]\nbranch a = x -> dense(3)\nhead y: class[3] = a\n",
    },
  ],
  [
    "E0102",
    {
      code: "E0102",
      severity: "error",
      title: "a character that mcnn does not use",
      text: "Outside of texts and comments, a spec is made of words, numbers, brackets and the signs\n`-> : , = . .. + - * / ? < <= > >=`. Any other character there is a slip of the keyboard, or came along when the text\nwas copied: curly quotation marks, a long dash in place of `->`, an invisible space.",
      wrong: "model Copied\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3);\n",
      right: "model Copied\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0103",
    {
      code: "E0103",
      severity: "error",
      title: "a bracket, a text or a comment is not closed",
      text: "Each `(`, `[` and `{` has a partner that closes it, in the right order; a text in quotation marks ends on the line on\nwhich it begins; `/*` goes on until `*/`. Where the partner is missing the error points at what was opened, since that is\nwhat you will look for; where another bracket closes it, both places are shown.",
      wrong: "model Open\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3\n",
      right: "model Open\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0104",
    {
      code: "E0104",
      severity: "error",
      title: "the text is too deeply nested, or too large",
      text: "Brackets may be nested 256 deep and a file may have 16 MB. No spec that a person reads comes near either; a file that does\nwas most likely made by a program that went wrong. Long networks are written with `repeat` and blocks, which cost nothing\nhere.",
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
      title: "a keyword cannot be a name",
      text: "The words that begin a declaration (`model`, `import`, `const`, `param`, `data`, `optional`, `input`, `block`, `shared`,\n`branch`, `fuse`, `trunk`, `head`, `train`, `expect`), and `repeat`, `in`, `true` and `false`, cannot be names of your own.\nAn underscore or a second word makes a name of them. Options are free to have such names: `split: random(train: 0.8)`.",
      wrong: "model Words\n\ninput input: vector[4]\nhead y: class[3] = input -> dense(3)\n",
      right: "model Words\n\ninput values: vector[4]\nhead y: class[3] = values -> dense(3)\n",
    },
  ],
  [
    "E0106",
    {
      code: "E0106",
      severity: "error",
      title: "a number is not written as numbers are",
      text: "Numbers are written `12`, `0.5`, `1e-3` or `200_000`: digits, perhaps a point with digits on both sides, perhaps an\nexponent. `_` may stand between two digits, and nowhere else. There are no other bases and no suffixes. A number that is\ntoo large to be kept exactly is refused as well.",
      wrong: "model Digits\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(1__6) -> dense(3)\n",
      right: "model Digits\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(1_6) -> dense(3)\n",
    },
  ],
  [
    "E0201",
    {
      code: "E0201",
      severity: "error",
      title: "a name that is not declared",
      text: "A name is used only after it has been declared: inputs, branches, fusions and shared parts further up in the file, block\nparameters inside their block, what `import` brings in. This name is none of them. Where a name nearby is spelt almost the\nsame, it is offered as the mend.",
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
      title: "a layer that does not exist",
      text: "Layers have exactly their TensorFlow.js names: `conv2d`, `batchNormalization`, `maxPooling2d`. This word is neither a layer\nnor a block nor a name that is declared above. A word of Keras or PyTorch gets the word that means the same here; a\nmisspelt one gets the nearest.",
      wrong: "model Layers\n\ninput x: vector[4]\nhead y: class[3] = x -> Linear(3)\n",
      right: "model Layers\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0204",
    {
      code: "E0204",
      severity: "error",
      title: "an option that does not exist",
      text: "Options have exactly their TensorFlow.js names too (`kernelSize`, not `kernel_size`). TensorFlow.js itself leaves out an\noption that it does not know, without a word, and trains another network than the one you meant; here it is an error.",
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
      title: "a value that does not fit its option",
      text: "Each option says what it takes: a whole number in a range, one word of several, a pair of sizes, a text. The label says\nwhat this one takes and what it was given.",
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
      title: "too many values without a name",
      text: "The first argument of a layer, the one that people write first, may go without its name: `dense(512)`, `conv2d(32, 3)`. Every\nother option is named, since nobody remembers the order of ten options.",
      wrong:
        "model Unnamed\n\ninput x: image[28, 28, 1]\nhead y: class[3] = x -> conv2d(8, 3, 2, same) -> flatten -> dense(3)\n",
      right:
        "model Unnamed\n\ninput x: image[28, 28, 1]\nhead y: class[3] = x -> conv2d(8, 3, strides: 2, padding: same) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0208",
    {
      code: "E0208",
      severity: "error",
      title: "a value that cannot be worked out",
      text: "Consts, params, sizes and counts are worked out before anything else: `+ - * /`, parentheses, `floor`, `min` and `max` of\nnumbers. A text or a list is no number, nothing can be divided by zero, and a size has to come out whole.",
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
      title: "a repeat that cannot be counted",
      text: "`repeat 3 { … }` runs three times, `repeat i in 1..3 { … }` too, with `i` from 1 to 3. The counts are whole numbers that are\nknown before training. A repeat of zero times is allowed, and lets through what flows in.",
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
      title: "the network is too large",
      text: "Blocks and repeats are unrolled, and the network that comes out may have 100,000 nodes. A repeat inside a repeat inside a\nrepeat reaches that with small numbers.",
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
      title: "a block without a way from `in` to `out`",
      text: "A block's body is a pipeline, which begins with what flows in, or declarations that begin with `in` and end in\n`trunk out = …`. What nothing leads to cannot be computed.",
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
      title: "a name is used as what it is not",
      text: "The name is declared, as something else than what is needed here: a const where a branch should flow, a branch where a number\nshould stand, a block that is not called in a pipeline, a layer in place of a fusion.",
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
      title: "a spec has one `model`",
      text: "`model Name` says that a file is a spec, and gives the network, its run folders and the generated code their name. It stands\nonce in a spec, and not at all in a file of consts and blocks that others import.",
      wrong: "input x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
      right: "model Named\n\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\n",
    },
  ],
  [
    "E0301",
    {
      code: "E0301",
      severity: "error",
      title: "the shape is not what you say",
      text: "A shape that is written after a step (`: [14, 14, 32]`) is a promise about what flows there, checked each time. Here the\npromise is broken: either it is out of date, or a step before it does something else than you think. `mcnn describe` lists\nthe shape after every step.\n\nThe well-known slip is to count only the channels of a map that is flattened: 14 × 14 places with 224 channels each are\n43,904 values, not 224.",
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
      title: "a fusion of unlike shapes",
      text: "A fusion joins what several branches give, and each kind needs them to agree in some way: `concat` in every axis but the one it\njoins along, `stack`, `add`, `multiply`, `average` and `maximum` in all of them. Where maps differ because a branch has larger\nwindows, `padding: same` keeps their size; where they differ in channels only, a `conv2d` of window 1 or a `dense` brings them\nto one width; where the kinds of data differ altogether, flatten or pool each branch to a vector first.",
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
      title: "a layer that wants another number of axes",
      text: "Layers for pictures take [height, width, channels], layers for sequences [time, features], others a vector. `flatten` makes a\nvector of anything; `globalAveragePooling2d` makes a vector of a map, one value a channel; `expandDims` and `reshape` add\naxes.",
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
      title: "nothing would be left of the map",
      text: "Without padding, a window has to fit into the map that it slides over; each convolution and pooling makes the map smaller, and\nhere it has run out. TensorFlow.js builds such a network without a word, with a map of size 0 in it. Use `padding: same`, a\nsmaller window, or fewer poolings.",
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
      title: "a size that has to be known",
      text: "`?` is a size that only the data tells. Weights need sizes that are known before: `dense` one weight for each value of the last\naxis, `conv2d` one for each channel. Pool or summarize over an axis of unknown size (`globalAveragePooling2d`, `gru`,\n`globalAveragePooling1d`) before such a layer.",
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
      title: "an option that does not suit the input",
      text: "The option's value is right in itself, and wrong for the shape that arrives here: an axis that is not there, a permutation of\nanother number of axes, a group count that does not divide the channels.",
      wrong:
        "model Axes\n\ninput x: image[28, 28, 3]\nhead y: class[3] = x -> permute([2, 1]) -> flatten -> dense(3)\n",
      right:
        "model Axes\n\ninput x: image[28, 28, 3]\nhead y: class[3] = x -> permute([2, 1, 3]) -> flatten -> dense(3)\n",
    },
  ],
  [
    "E0308",
    {
      code: "E0308",
      severity: "error",
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
      title: "a shared part is used with other shapes",
      text: "`shared` is one set of weights that several branches run through. The weights are sized by what first flows in, so everything\nelse that flows in has to have the same shape. Bring the branches to one shape before, or give each its own weights with a\nblock.",
      wrong:
        "model Siamese\n\ninput left: vector[4]\ninput right: vector[5]\nshared encoder = dense(8) -> relu\nbranch a = left -> encoder\nbranch b = right -> encoder\nfuse joint = concat(a, b)\nhead y: binary = joint -> dense(1)\n",
      right:
        "model Siamese\n\ninput left: vector[4]\ninput right: vector[4]\nshared encoder = dense(8) -> relu\nbranch a = left -> encoder\nbranch b = right -> encoder\nfuse joint = concat(a, b)\nhead y: binary = joint -> dense(1)\n",
    },
  ],
]);
