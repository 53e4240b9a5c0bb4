import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { build, misfit } from "../emit/support/build.js";
import { analyseText, codeOf, root } from "../emit/support/compile.js";
import type { LayersModel } from "@tensorflow/tfjs";
import { usualConstruction } from "../../src/5-emit/tfjs/layers/lookup.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import type { Model } from "../../src/3-check/model.js";
import { expectSame } from "../emit/support/same.js";
import type { GeneratedFile } from "../../src/5-emit/index.js";
import { random } from "../support/random.js";
import { makeCalls, randomNetwork } from "./random-network.js";
import { leavesNothing, rowShapes, runModel } from "./run-model.js";

vi.setConfig({ testTimeout: 7_200_000 });

const count = Number(
  process.env["MCNN_NETWORKS"] ?? (process.env["MCNN_CAMPAIGN"] === "long" ? 20_000 : 2_000),
);
const batch = 250;
const firstSeed = Number(process.env["MCNN_SEED"] ?? 1);

/** Accepted means: it type-checks, it builds with what was promised, it trains, and it survives saving and loading. */
test(`${count} random networks that the checker accepts run`, async () => {
  const failures: string[] = [];
  for (let begin = 0; begin < count; begin += batch) {
    const calls = makeCalls(firstSeed + begin);
    const written: GeneratedFile[][] = [];
    for (let seed = begin; seed < Math.min(begin + batch, count); seed++) {
      const text = randomNetwork(random(firstSeed + seed), calls);
      try {
        written.push(await runOne(text, firstSeed + seed));
      } catch (error) {
        failures.push(
          `seed ${firstSeed + seed}: ${error instanceof Error ? (process.env["MCNN_STACK"] ? (error.stack ?? "") : error.message) : String(error)}\n${text}`,
        );
      }
    }
    failures.push(...typeErrors(written));
  }
  // The whole of the first few, and a line of each other.
  const shown = [
    ...failures.slice(0, 4),
    ...failures.slice(4).map((failure) => failure.split("\n", 1)[0] ?? ""),
  ];
  expect(shown.join("\n"), `${failures.length} of ${count}`).toBe("");
});

/** Gates that grow without bound overflow within a few times, whatever builds them. */
const unboundedGates = /recurrentActivation: (?:selu|elu|relu|linear|gelu|mish|swish|softplus)/;

async function runOne(text: string, seed: number): Promise<GeneratedFile[]> {
  const checked = analyseText(text);
  const files = await codeOf(checked);
  const built = await build(files);
  try {
    expectSame(built, checked.model);
    const shapes = rowShapes(checked.model, random(seed));
    const why = await misfit(files, shapes);
    if (why !== undefined) {
      await expectFailure(built, checked.model, shapes, why);
      return files;
    }
    const { loss, drift } = await runModel(built, checked.model, shapes);
    if (unboundedGates.test(text) && !(Number.isFinite(loss) && Number.isFinite(drift))) return files;
    if (!Number.isFinite(loss)) throw new Error(`the loss is ${loss}`);
    // Weights are held to their constraints once more when they are loaded, which moves them by less than this; threads
    // add up in any order.
    if (!(drift <= (text.includes("Constraint") ? 1e-4 : 1e-6)))
      throw new Error(`saved and loaded, it differs by ${drift}`);
  } finally {
    built.dispose();
  }
  return files;
}

/** What the generated check refuses cannot run either, or leaves nothing of a map. */
async function expectFailure(
  built: LayersModel,
  model: Model,
  shapes: ReturnType<typeof rowShapes>,
  why: string,
): Promise<void> {
  if (leavesNothing(model, shapes) || isOnPurpose(why)) return;
  try {
    const { loss } = await runModel(built, model, shapes);
    if (!Number.isFinite(loss)) return;
  } catch {
    return;
  }
  throw new Error(`with ${JSON.stringify(shapes)} it runs, and yet: ${why}`);
}

/** Series of one time, which only some recurrent layers can do, and what is built with a class of our own. */
function isOnPurpose(why: string): boolean {
  if (why.includes("through a series of one time")) return true;
  const name = /: `(\w+)`/.exec(why)?.[1] ?? "";
  const fusion = fusions.get(name);
  return fusion !== undefined && "own" in usualConstruction(fusion);
}

/** One run of the TypeScript compiler over many generated folders. */
function typeErrors(networks: readonly (readonly GeneratedFile[])[]): string[] {
  const cache = path.join(root, "node_modules", ".cache", "mcnn-types");
  if (networks.length === 0) return [];
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "batch-"));
  try {
    for (const [i, files] of networks.entries()) {
      mkdirSync(path.join(folder, String(i)));
      for (const file of files) writeFileSync(path.join(folder, String(i), file.path), file.text);
    }
    const config = {
      extends: path.join(root, "tsconfig.json"),
      compilerOptions: { rootDir: folder },
      include: ["**/*.ts"],
      exclude: [],
    };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
    const run = spawnSync(
      process.execPath,
      [path.join(root, "node_modules/typescript/bin/tsc"), "-p", folder],
      { encoding: "utf8" },
    );
    if (run.status === 0) return [];
    const first = /(?:^|\/)(\d+)\/model\.ts/m.exec(run.stdout)?.[1];
    const text = first === undefined ? "" : (networks[Number(first)]?.[0]?.text ?? "");
    return [`type errors: ${run.stdout.slice(0, 2000)}\n${text}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
