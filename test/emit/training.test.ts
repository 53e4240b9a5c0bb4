import { expect, test } from "vitest";
import { analyseText, codeOf } from "./support/compile.js";
import { typeCheck } from "./support/type-check.js";

interface Parts {
  readonly head?: string;
  readonly optimizer?: string;
  readonly more?: string;
}

const around = ({ head = "", optimizer = "sgd", more = "" }: Parts): string => `model Trained
param rate = 0.01
param often = 5
data {
  t: npz("t.npz")
  split: random(train: 0.8, validate: 0.2, seed: 1)
}
input x: image[8, 8, 3] = t.x
${head || "head digit: class[4] = x -> flatten -> dense(4) { target: t.digit }"}
train {
  optimizer: ${optimizer}
  batchSize: 8
  epochs: 3
  seed: 1
  ${more}
}
`;

const digit = (settings: string): string =>
  `head digit: class[4] = x -> flatten -> dense(4) { target: t.digit\n${settings} }`;
const mask = (settings: string): string =>
  `head parts: mask[8, 8, 2] = x -> conv2d(2, 1) { target: t.parts\n${settings} }`;
const binary = (settings: string): string =>
  `head yes: binary = x -> flatten -> dense(1) { target: t.yes\n${settings} }`;
const number = (settings: string): string =>
  `head sizes: number[2] = x -> flatten -> dense(2) { target: t.sizes\n${settings} }`;

/** What is written, and what must be in `train.ts`. */
const cases: readonly (readonly [Parts, string])[] = [
  [{ head: digit("loss: focal") }, "loss: focal()"],
  [
    { head: digit("loss: focal(1.5, classWeights: balanced)") },
    'loss: focal({ gamma: 1.5, classWeights: "balanced" })',
  ],
  [
    { head: digit("loss: crossEntropy(labelSmoothing: 0.1, classWeights: [1, 2, 1, 0.5])") },
    "loss: crossEntropy({ labelSmoothing: 0.1, classWeights: [1, 2, 1, 0.5] })",
  ],
  [
    { head: digit("loss: crossEntropy(classWeights: balanced)") },
    'loss: crossEntropy({ classWeights: "balanced" })',
  ],
  [{ head: mask("loss: dice(smooth: 0.5)") }, "loss: dice({ smooth: 0.5 })"],
  [{ head: binary("loss: binaryFocal(gamma: 3)") }, "loss: binaryFocal({ gamma: 3 })"],
  [{ head: number("loss: logCosh") }, "loss: logCosh()"],
  [{ head: number("loss: quantile(0.9)") }, "loss: quantile(0.9)"],
  [{ head: number("loss: quantile(q: 0.9)") }, "loss: quantile(0.9)"],
  [{ head: number("loss: cosineSimilarity") }, "loss: cosineSimilarity()"],
  [
    { head: digit("metrics: [f1, f1(average: micro), recall(average: macro), precision(average: micro)]") },
    'f1(), f1({ average: "micro" }), recall({ average: "macro" }), precision({ average: "micro" })',
  ],
  [
    {
      head: digit("metrics: [f1(average: micro)]"),
      more: "stopEarly: { monitor: digit.microF1, patience: 2 }",
    },
    'stopEarly: { monitor: "digit.microF1", patience: 2 }',
  ],
  [
    { head: digit("metrics: [topK(3)]"), more: "stopEarly: { monitor: digit.top3, patience: 2 }" },
    'stopEarly: { monitor: "digit.top3", patience: 2 }',
  ],
  [{ head: digit("metrics: [topK(k: 3)]") }, "metrics: [topK(3)]"],
  [{ head: mask("metrics: [intersectionOverUnion]") }, "metrics: [intersectionOverUnion()]"],
  [{ optimizer: "nadam(rate)" }, "optimizer: nadam({ learningRate: rate })"],
  [
    { optimizer: "lion(rate / 2, beta2: 0.95, weightDecay: 0.1)" },
    "optimizer: lion({ learningRate: rate / 2, beta2: 0.95, weightDecay: 0.1 })",
  ],
  [{ more: "schedule: constant(warmup: 5)" }, "schedule: constant({ warmup: 5 })"],
  [{ more: "schedule: step(every: often, factor: 0.5)" }, "schedule: step({ every: often, factor: 0.5 })"],
  [{ more: "schedule: exponential(every: 100)" }, "schedule: exponential({ every: 100 })"],
  [{ more: "schedule: cosine" }, "schedule: cosine()"],
  [
    { more: "schedule: cosineRestarts(every: 10, growth: 2, warmup: 3)" },
    "schedule: cosineRestarts({ every: 10, growth: 2, warmup: 3 })",
  ],
  [
    { more: "schedule: oneCycle(rise: 0.25, start: 10, end: 1_000)" },
    "schedule: oneCycle({ rise: 0.25, start: 10, end: 1000 })",
  ],
  [
    { more: "schedule: reduceOnPlateau(patience: 2)\n  clipValue: 0.5" },
    "schedule: reduceOnPlateau({ patience: 2 })",
  ],
];

test("each part of training is called as the runtime has it", { timeout: 120_000 }, async () => {
  const folders = new Map<string, Awaited<ReturnType<typeof codeOf>>>();
  for (const [i, [parts, expected]] of cases.entries()) {
    const checked = analyseText(around(parts));
    expect(checked.diagnostics.map(({ code, label }) => `${code}: ${label}`)).toEqual([]);
    const files = await codeOf(checked);
    const code = files.find(({ path }) => path === "train.ts")?.text ?? "";
    expect(code.replaceAll(/\s+/g, " ").replaceAll(/,( [)\]}])/g, "$1")).toContain(expected);
    folders.set(String(i), files);
  }
  expect(typeCheck(folders)).toBe("");
});
