import { fix } from "../../fixes/fix.js";
import { addSetting } from "../../fixes/settings.js";
import { span } from "../../text/source.js";
import type { Rule } from "../rule.js";
import { trainingSpec } from "../training-spec.js";

export const noSeed: Rule = {
  name: "no-seed",
  title: "training without a seed in the spec",
  level: "information",
  doc: "Initial weights, the order of rows and dropout are drawn at random. Without a seed the runs take 0, which nobody reads in the spec. Write one, and change it to see how much of a result is luck.",
  bad: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", ["batchSize: 32", "epochs: 10"]),
  good: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 32",
    "epochs: 10",
    "seed: 1",
  ]),
  run: ({ ast }) =>
    ast.declarations.flatMap((declaration) => {
      if (declaration.kind !== "train" || declaration.settings.some(({ name }) => name.text === "seed"))
        return [];
      const { file, start } = declaration.span;
      return [
        {
          span: span(file, start, start + "train".length),
          message: "the spec does not say which seed its runs start with",
          label: "the seed is 0",
          fixes: fix("write `seed: 1`", addSetting(declaration.span, "seed: 1")),
        },
      ];
    }),
};
