import { readFileSync } from "node:fs";
import path from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, test } from "vitest";
import type { Checked } from "../../src/compile.js";
import { headName, layerName } from "../../src/5-emit/tfjs/layer-name.js";
import { planOf } from "../../src/5-emit/plan/write-plan.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import type { Plan } from "../../src/plan/plan.js";
import { readPlan } from "../../src/plan/read.js";
import { whyUnlike } from "../../src/runtime/engine/matchPlan.js";
import { networkOf } from "../../src/runtime/engine/network.js";
import { cases } from "../catalogue/cases.js";
import { build } from "../emit/support/build.js";
import { analyseFile, analyseText, codeOf, root, specsIn } from "../emit/support/compile.js";
import { mainFile, parseCase } from "../support/fixture.js";
import { random } from "../support/random.js";
import { expectSameValues } from "./same-values.js";

afterEach(() => tf.disposeVariables());

const plan = (checked: Checked): Plan => planOf(checked.model, { layer: layerName, head: headName });

const inFolder = (folder: string) => specsIn(folder).map((name) => `${folder}/${name}`);

describe("the plan is what TensorFlow.js builds, and its primitives give the same values", () => {
  test.each([...inFolder("specs"), ...inFolder("test/emit/cases")])("%s", async (file) => {
    const values = !notRun.some((name) => file.endsWith(name));
    await expectAlike(analyseFile(file), { values });
  });

  test.each(inFolder("test/fixtures/accepted"))("%s", async (file) => {
    const { files } = parseCase(readFileSync(path.join(root, file), "utf8"));
    await expectAlike(analyseText(files.get(mainFile) ?? "", Object.fromEntries(files)));
  });
});

/** Of a size for a graphics card, and with an input that is called `constructor`, which TensorFlow.js cannot run. */
const notRun = ["seed.mcnn", "names.mcnn"];

async function expectAlike(checked: Checked, { values = true, open = 26 } = {}): Promise<void> {
  const written = plan(checked);
  expect(readPlan(JSON.parse(JSON.stringify(written)))).toEqual(written);
  const built = await build(await codeOf(checked));
  expect(whyUnlike(written, networkOf(built))).toBeUndefined();
  if (values) expectSameValues(written, built, open, random(1));
}

type Row = readonly [call: string, ...inputs: (readonly (number | null)[])[]];

const rows: Row[] = [...layers.values(), ...fusions.values()]
  .flatMap((what): Row[] => [
    what.kind === "layer"
      ? [what.example, what.exampleInput]
      : [what.example.replace(/\(a, b(?:, )?/, "("), ...what.exampleSources],
    ...(cases.get(what.name) ?? []),
  ])
  .filter(([call]) => !call.startsWith("timeDistributed(embedding")); // only a layer by itself takes that

describe("a layer or a fusion", () => {
  test.each(rows.map((row): [string, Row] => [`${row[0]} of ${JSON.stringify(row.slice(1))}`, row]))(
    "%s",
    async (_, [call, ...inputs]) => {
      await expectAlike(analyseText(specOf(call, inputs)), { open: 12 });
    },
  );
});

/** A network of that call alone. */
function specOf(call: string, inputs: readonly (readonly (number | null)[])[]): string {
  const names = inputs.map((_, i) => `x${i}`);
  const lines = inputs.map(
    (sizes, i) => `input x${i}: tensor[${sizes.map((size) => size ?? "?").join(", ")}]`,
  );
  const isFusion = fusions.has(/^\w+/.exec(call)?.[0] ?? "");
  const [name = "", rest = ""] = call.split(/\((.*)\)$/s);
  const joined = `fuse y = ${name}(${[...names, ...(rest === "" ? [] : [rest])].join(", ")})`;
  return ["model Case", ...lines, isFusion ? joined : `branch y = x0 -> ${call}`].join("\n") + "\n";
}

test("most of the catalogue is made of primitives", () => {
  const opaque = rows.flatMap(([call, ...inputs]) => {
    const { nodes } = plan(analyseText(specOf(call, inputs)));
    return nodes.flatMap(({ kind, type = "", lowered }) => (kind === "input" || lowered ? [] : [type]));
  });
  // What is left to an engine as it is; `layerNormalization` along axes that are not the last.
  expect([...new Set(opaque)].toSorted()).toMatchInlineSnapshot(`
    [
      "attention",
      "bidirectional",
      "bilinear",
      "categoryEncoding",
      "centerCrop",
      "convLstm2d",
      "crossAttention",
      "dot",
      "film",
      "gated",
      "globalAttentionPooling",
      "groupNormalization",
      "layerNormalization",
      "masking",
      "multiHeadAttention",
      "positionalEmbedding",
      "resizing",
      "squeezeExcite",
      "timeDistributed",
      "transformerEncoder",
    ]
  `);
});
