import { expect, test } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { readOptions } from "../../src/catalogue/read-options.js";
import { written } from "./written.js";

/** A call with something wrong in it, and what is said of it. */
const rows: readonly (readonly [call: string, ...says: string[]])[] = [
  ["conv2d(32, 3, padding: same)"],
  ["conv2d(32, kernel_size: 3)", "did you mean `kernelSize`? → kernelSize"],
  ["conv2d(32, 3, stride: 2)", "did you mean `strides`? → strides"],
  [
    "conv2d(32, 3, in_channels: 3)",
    "leave `in_channels` out: the channels that come in are known from the shape",
  ],
  ["conv2d(32, 3, paddin: same)", "did you mean `padding`? → padding"],
  ["conv2d(32, 3, padding: sam)", "`sam` is not one of `valid`, `same` → same"],
  ['conv2d(32, 3, padding: "same")', '"same" stands without quotes → same'],
  [
    "conv2d(32)",
    "`conv2d` needs `kernelSize`, height and width of the kernel: a whole number of at least 1, or a list of 2 of them",
  ],
  ["conv2d(32, 3, 2)", "only `filters`, then `kernelSize` may go unnamed: say which option 2 is"],
  ["conv2d(32, 3, filters: 16)", "`filters` is given twice"],
  ["conv2d(0, 3)", "0 is not a whole number of at least 1 → 1"],
  ["dropout(1)", "1 is not a number from 0, below 1"],
  ["dropout(30)", "30 is not a number from 0, below 1 → 0.3"],
  ["flatten(2)", "`flatten` takes no options"],
  ["dense(8, kernelRegularizer: l3(0.1))", "`l3` is not a regularizer: `l1`, `l2`, `l1l2`"],
  ["dense(8, kernelRegularizer: L2)", "`L2` is not a regularizer: `l1`, `l2`, `l1l2` → l2"],
  ["dense(8, kernelRegularizer: l2(-1))", "-1 is not a number of at least 0"],
  ["bidirectional(dense(4))", "`dense` is not a recurrent layer: `simpleRNN`, `gru`, `lstm`, `convLstm2d`"],
  [
    "bidirectional(lstm)",
    "`lstm` needs `units`, size of the state, and of the output: a whole number of at least 1",
  ],
  [
    "lstm(4, stateful: true)",
    "leave `stateful` out: rows of a batch have no order, so no state is carried from one batch to the next",
  ],
];

test.each(rows)("%s", (text, ...says) => {
  const call = written(text);
  const layer = layers.get(call.name);
  if (!layer) throw new Error(`there is no ${call.name}`);
  const { problems } = readOptions(layer, call.arguments);
  expect(problems.map(({ why, instead }) => (instead === undefined ? why : `${why} → ${instead}`))).toEqual(
    says,
  );
});

test("a word of another library stands for one thing, and is no word of ours", () => {
  const all = [...layers.values(), ...fusions.values()];
  const aliases = all.flatMap((what) => what.aliases);
  expect(aliases.filter((alias, i) => aliases.indexOf(alias) !== i)).toEqual([]);
  expect(aliases.filter((alias) => layers.has(alias) || fusions.has(alias))).toEqual([]);
});
