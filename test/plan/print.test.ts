import { expect, test } from "vitest";
import { headName, layerName } from "../../src/5-emit/tfjs/layer-name.js";
import { printPlan } from "../../src/5-emit/plan/print-plan.js";
import { planOf } from "../../src/5-emit/plan/write-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { toJavaScript } from "../emit/support/build.js";
import { analyseFile, specsIn } from "../emit/support/compile.js";
import { hostileTexts } from "../emit/support/hostile.js";

/** What the printed module exports. */
async function printed(plan: Plan): Promise<unknown> {
  const code = toJavaScript(printPlan(plan));
  const module: object = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  return Reflect.get(module, "plan");
}

test.each(specsIn("specs"))("the plan of specs/%s is printed as it is, a node a line", async (name) => {
  const { model } = analyseFile(`specs/${name}`);
  const plan = planOf(model, { layer: layerName, head: headName });
  expect(await printed(plan)).toEqual(plan);
  const lines = printPlan(plan).split("\n");
  expect(lines.filter((line) => line.startsWith("    { name:"))).toHaveLength(
    plan.nodes.length + plan.heads.length,
  );
});

test("text cannot become code", async () => {
  const heads = hostileTexts.map((name) => ({
    name,
    kind: name,
    output: [name, 0] as const,
    loss: { name, options: { text: name, [name]: 1 } },
    metrics: [],
    weight: 1,
  }));
  const plan: Plan = { version: 1, name: hostileTexts.join(""), inputs: [], nodes: [], outputs: [], heads };
  Reflect.deleteProperty(globalThis, "canary");
  const read = await printed(plan);
  expect(Reflect.get(globalThis, "canary")).toBeUndefined();
  expect(Reflect.get(Object(read), "name")).toBe(plan.name);
  expect(Reflect.get(Object(read), "heads")).toHaveLength(heads.length);
  expect(printPlan(plan)).toMatch(/^[\n -~]*$/);
});
