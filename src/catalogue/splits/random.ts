import { number, option } from "../options.js";
import { seed, share } from "./options.js";
import { defineSplit } from "./split.js";

export const random = defineSplit({
  name: "random",
  doc: "Rows drawn at random, each part a share of them; the shares add up to 1.",
  options: {
    train: option(number({ min: 0, max: 1 }), { doc: "share of the rows that train" }),
    validate: share("share of the rows that choose the best epoch"),
    test: share("share of the rows that judge the trained network"),
    seed,
  },
  aliases: ["random_split", "train_test_split", "randomSplit"],
  parts: ({ validate, test }) => ({ validate: validate > 0, test: test > 0 }),
  runs: true,
});
