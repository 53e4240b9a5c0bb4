import { layerName, readers, sourceOf, writtenNodes } from "../network.js";
import type { Rule } from "../rule.js";

export const biasBeforeBatchNormalization: Rule = {
  name: "bias-before-batch-normalization",
  title: "a bias that a normalization takes away again",
  level: "off",
  doc: "Batch normalization subtracts the mean, and with it whatever the bias adds; its own `beta` does the bias's work. `useBias: false` saves the weights. Off by default, since it is a matter of a few weights, and many published networks have the biases.",
  bad: `model Bias

input photo: image[8, 8, 1]
head kind: class[3] = photo -> conv2d(8, 3) -> batchNormalization -> relu -> flatten -> dense(3)
`,
  good: `model Bias

input photo: image[8, 8, 1]
head kind: class[3] = photo -> conv2d(8, 3, useBias: false) -> batchNormalization -> relu -> flatten -> dense(3)
`,
  run: ({ model }) => {
    const readersOf = readers(model);
    return writtenNodes(model).flatMap((node) => {
      const before = layerName(node) === "batchNormalization" ? sourceOf(model, node) : undefined;
      if (before?.values["useBias"] !== true || before.values["activation"] !== "linear") return [];
      if (readersOf.get(before.id)?.length !== 1 || before.span.file !== node.span.file) return [];
      const { file, start, end } = before.span;
      const text = file.text.slice(start, end);
      const at = text.endsWith(")") && !text.endsWith("()") ? end - 1 : undefined;
      const edits =
        at === undefined ? undefined : [{ span: { file, start: at, end: at }, newText: ", useBias: false" }];
      return [
        {
          span: before.nameSpan,
          message: `the bias of \`${layerName(before)}\` does nothing`,
          label: "the normalization that follows takes it away",
          ...(edits ? { fix: { title: "write `useBias: false`", edits } } : {}),
        },
      ];
    });
  },
};
