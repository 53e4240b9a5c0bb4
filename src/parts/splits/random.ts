import { integer, number, option } from "../../options/options.js";
import { isSourceName, shareOrSource } from "../../options/paths.js";
import { defineSplit } from "./split.js";

const share = number({ min: 0, max: 1 });

export const random = defineSplit({
  name: "random",
  doc: "Rows drawn at random, each part a share of them; the shares add up to 1.",
  example: "random(train: 0.8, validate: 0.1, test: 0.1, seed: 7)",
  options: {
    train: option(share, { doc: "share of the rows that train" }),
    validate: option(share, { default: 0, doc: "share of the rows that choose the best epoch" }),
    test: option(shareOrSource, {
      default: 0,
      doc: "share of the rows that test the trained network; or a source of its own, such as an official test set",
    }),
    seed: option(integer({ min: 0 }), { doc: "the same seed draws the same rows again" }),
  },
  aliases: ["random_split", "train_test_split", "randomSplit"],
  parts: ({ validate, test }) => ({ validate: validate > 0, test: isSourceName(test) || test > 0 }),
});
