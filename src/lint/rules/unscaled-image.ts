import { layerOf } from "../../3-check/model.js";
import type { Role } from "../../catalogue/traits.js";
import { fix } from "../../fixes/fix.js";
import { appendStep } from "../../fixes/steps.js";
import type { Rule } from "../rule.js";

/** Layers that bring pixels to about 1. */
const inside: ReadonlySet<Role | undefined> = new Set<Role>(["scaling", "normalization"]);

export const unscaledImage: Rule = {
  name: "unscaled-image",
  title: "pictures that are not rescaled",
  level: "warning",
  doc: "Pixels of files go from 0 to 255. Values that large make the first activations and gradients hundreds of times too large, and training is slow or ends in NaN. `rescale(255)` brings them between 0 and 1; `standardize` fits them to the training rows.",
  bad: `model Bytes

data {
  digits: idx("images.gz", "labels.gz")
  split:  random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}

input pixels: image[28, 28, 1] = digits.image
head digit: class[10] = pixels -> conv2d(8, 3) -> relu -> flatten -> dense(10) { target: digits.label }
`,
  good: `model Scaled

data {
  digits: idx("images.gz", "labels.gz")
  split:  random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}

input pixels: image[28, 28, 1] = digits.image -> rescale(255)
head digit: class[10] = pixels -> conv2d(8, 3) -> relu -> flatten -> dense(10) { target: digits.label }
`,
  run: ({ model }) =>
    model.inputs.flatMap(({ checked, declaration, node, type }) => {
      if (!checked || type.name.text !== "image" || checked.preparation.length > 0) return [];
      const source = model.data?.sources.find(({ name }) => name === checked.from.source)?.call.definition
        .name;
      const decoder = checked.from.decoder?.definition.name;
      const bytes = source === "idx" || source === "imageFolder" || decoder === "png" || decoder === "jpeg";
      const scaled = model.nodes.some(
        (user) => user.sources.includes(node) && inside.has(layerOf(user)?.traits.role),
      );
      if (!bytes || scaled) return [];
      return [
        {
          span: declaration.name.span,
          message: `the pixels of \`${declaration.name.text}\` go from 0 to 255`,
          label: "networks learn best from values of about 1",
          fixes: fix("rescale them", appendStep(checked.from.span, "rescale(255)")),
        },
      ];
    }),
};
