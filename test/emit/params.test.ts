import { expect, test } from "vitest";
import { analyse } from "../../src/compile.js";
import { emit } from "../../src/5-emit/index.js";
import { sourceFile } from "../../src/text/source.js";
import { build } from "./support/build.js";
import { analyseText, codeOf } from "./support/compile.js";
import { expectSame } from "./support/same.js";

const spec = `model Params
const base = 0.001
param rate = 10 * base
param width = 4
param act = relu
param both = 8
const slow = rate / 2
data {
  t: csv("t.csv")
  split: random(train: 0.8, validate: 0.2, seed: 1)
}
input x: vector[2] = [t.a, t.b]
branch h = x -> dense(width * 2, activation: act) -> dense(both)
head y: number = h -> dense(1) {
  target: t.y
  weight: slow * 2
  loss: huber(rate)
}
train {
  optimizer: sgd(slow)
  batchSize: both
  epochs: 3
  seed: 1
}
`;

test("params of the training are read when it starts, the others are written", async () => {
  const files = await codeOf(analyseText(spec));
  expect(
    files
      .find(({ path }) => path === "train.ts")
      ?.text.split("\n")
      .slice(1)
      .join("\n"),
  ).toMatchInlineSnapshot(`
    "import { huber, readParams, sgd, train } from "mcnn/runtime";
    import { data } from "./data.js";
    import { createParams } from "./model.js";
    import { plan } from "./plan.js";

    const { rate } = readParams({ rate: 0.01 }); // \`--set name=value\` overrides
    const slow = rate / 2; // line 7

    await train({
      name: "Params",
      spec: new URL("../../specs/case.mcnn", import.meta.url),
      model: createParams,
      plan,
      data,
      heads: {
        y: { loss: huber({ delta: rate }), metrics: [], weight: slow * 2 }, // line 14
      },
      optimizer: sgd({ learningRate: slow }),
      batchSize: 8,
      epochs: 3,
      seed: 1,
    });
    "
  `);
  expect(files.find(({ path }) => path === "model.ts")?.text).toContain(
    "const width = 4; // line 4: param, set when compiling",
  );
});

test("a param that is set when compiling changes the network", async () => {
  const params = new Map<string, number | string>([
    ["width", 5],
    ["act", "tanh"],
    ["rate", 0.5],
  ]);
  const checked = analyse(sourceFile("case.mcnn", spec), { readText: () => undefined, params });
  const files = await codeOf(checked);
  expectSame(await build(files), checked.model);
  expect(files[0]?.text).toContain('units: width * 2, activation: "tanh"');
  expect(files.find(({ path }) => path === "train.ts")?.text).toContain("readParams({ rate: 0.5 })");
});

test("a network alone is a model alone", () => {
  const { model } = analyseText("model Alone\ninput x: vector[2]\nbranch y = x -> dense(3)\n");
  expect(emit(model, { specPath: "../alone.mcnn" }).map(({ path }) => path)).toEqual(["model.ts"]);
});

test("ten thousand layers take seconds", { timeout: 60_000 }, async () => {
  const steps = Array.from({ length: 10_000 }, () => " -> dense(4)").join("\n");
  const begin = performance.now();
  await codeOf(analyseText(`model Long\ninput x: vector[4]\nhead y: number[4] = x${steps}\n`));
  expect(performance.now() - begin).toBeLessThan(30_000);
});
