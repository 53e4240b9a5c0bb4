import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { headName, layerName } from "../../src/5-emit/tfjs/layer-name.js";
import { planOf } from "../../src/5-emit/plan/write-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { crossEntropy, meanSquaredError } from "../../src/runtime/losses/index.js";
import { sgd } from "../../src/runtime/optimizers/index.js";
import type { RunEvent } from "../../src/runtime/progress/events.js";
import { describeEvent } from "../../src/runtime/progress/lines.js";
import { runTraining } from "../../src/runtime/run/runTraining.js";
import { build } from "../emit/support/build.js";
import { analyseText, codeOf } from "../emit/support/compile.js";
import { blobs } from "../runtime/fixtures/blobs.js";

const checked = analyseText(`model Blobs
input left: vector[4]
input right: vector[3]
fuse joint = concat(left, right) -> dense(16) -> relu
head kind: class[3] = joint -> dense(3)
head amount: number = joint -> dense(1)
`);
const plan = planOf(checked.model, { layer: layerName, head: headName });

/** Trains what `change` makes of model.ts, with the plan that came with it; gives what is told of the engine. */
async function told(
  change: (code: string) => string,
  withPlan: Plan = plan,
): Promise<(string | undefined)[]> {
  const files = await codeOf(checked);
  const built = await build(files.map(({ path, text }) => ({ path, text: change(text) })));
  const events: RunEvent[] = [];
  await runTraining(
    {
      name: "Blobs",
      spec: new URL("../runtime/fixtures/blobs.mcnn", import.meta.url),
      model: () => built,
      plan: withPlan,
      heads: {
        kind: { loss: crossEntropy(), metrics: [] },
        amount: { loss: meanSquaredError(), metrics: [] },
      },
      optimizer: sgd(),
      batchSize: 8,
      epochs: 1,
      seed: 1,
    },
    async () => blobs(),
    { set: {}, run: join(mkdtempSync(join(tmpdir(), "mcnn-")), "run") },
    (event) => events.push(event),
  );
  expect(events.at(-1)?.event).toBe("result");
  return events
    .filter(({ event }) => event === "engine")
    .map((event) => {
      const line = describeEvent(event);
      // Where CI is set, lines have colours.
      return line === undefined ? undefined : stripVTControlCharacters(line);
    });
}

test("a model as it was compiled goes with its plan in silence", async () => {
  expect(await told((code) => code)).toEqual([]);
});

test.each([
  ["units: 16", "units: 17", "layer joint/dense gives [17], and [16] in the plan"],
  [
    "units: 16",
    "units: 16, useBias: false",
    "layer joint/dense has the weights kernel [7, 16], and bias [16], kernel [7, 16] in the plan",
  ],
  ['"joint/relu"', '"joint/bent"', "the model has no layer joint/relu"],
  [
    'tf.layers.reLU({ name: "joint/relu" })',
    'tf.layers.reLU({ name: "joint/relu" }), tf.layers.dropout({ name: "joint/dropout", rate: 0.5 })',
    "the plan has no layer joint/dropout",
  ],
  [
    "inputs: [left, right]",
    "inputs: [right, left]",
    "the inputs are right, left, and left, right in the plan",
  ],
])("where %s becomes %s, the model's layers train, and that is said", async (before, after, why) => {
  const lines = await told((code) => {
    expect(code).toContain(before);
    return code.replace(before, after);
  });
  expect(lines).toEqual([`engine: layers (the plan does not match the model: ${why})`]);
});

test("a plan that someone has damaged is refused", async () => {
  const damaged = { ...plan, nodes: plan.nodes.slice(1) };
  await expect(told((code) => code, damaged)).rejects.toThrow(
    /^plan\.ts is damaged: nodes\[\d\]\.sources\[0\]: no node `left` comes before it$/,
  );
});
