import { expect, test } from "vitest";
import { analyse } from "../../src/compile.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { isKnown } from "../../src/shape/dim.js";
import { sourceFile, textOf } from "../../src/text/source.js";
import { makeCalls } from "../accepted/random-network.js";
import type { Calls } from "../accepted/random-network.js";
import { refused } from "../catalogue/contract.js";
import { isOnPurpose } from "../catalogue/on-purpose.js";
import { infer, isProblem, read } from "../catalogue/tensorflow.js";
import type { Case, Sizes } from "../catalogue/tensorflow.js";
import { written } from "../catalogue/written.js";
import { random } from "../support/random.js";
import type { Random } from "../support/random.js";

const wanted = process.env["MCNN_CAMPAIGN"] === "long" ? 10_000 : 500;
const byShape = /^E030[2-8]$/;

test(
  `${wanted} random specs that are refused by shape fail in TensorFlow.js too`,
  { timeout: 3_600_000 },
  () => {
    const calls = makeCalls(3);
    const counts = { specs: 0, refused: 0, onPurpose: 0 };
    const built: string[] = [];
    for (let seed = 0; counts.refused < wanted && seed < 100 * wanted; seed++) {
      counts.specs += 1;
      const text = randomSpec(random(seed), calls);
      const found = refusedStep(text);
      if (!found) continue;
      const { values } = read(found);
      const said = infer(found, values);
      // A spec may be refused for more than its shapes: only what the rule says counts.
      if (!isProblem(said)) continue;
      if (isOnPurpose(found.what, values, found.inputs, said.why)) {
        counts.onPurpose += 1;
        continue;
      }
      counts.refused += 1;
      const shape = refused(found);
      if (shape !== undefined)
        built.push(`seed ${seed}: ${said.why}, but TensorFlow.js gives ${shape}\n${text}`);
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(built.slice(0, 5).join("\n"), `${built.length} of ${counts.refused} can be built`).toBe("");
    expect(counts.refused).toBe(wanted);
  },
);

/** One to three steps of random layers, or a fusion of two or three such branches. */
function randomSpec(dice: Random, calls: Calls): string {
  const lines = ["model Random"];
  const joins = dice.chance(0.4);
  const branches = joins ? 2 + dice.below(2) : 1;
  const rank = 1 + dice.below(4);
  const usual = Array.from({ length: rank }, () => 1 + dice.below(9));
  for (let i = 0; i < branches; i++) {
    const sizes = usual.map((size) =>
      dice.chance(0.15) ? 1 + dice.below(9) : dice.chance(0.05) ? "?" : size,
    );
    const steps = Array.from({ length: joins ? dice.below(2) : 1 + dice.below(3) }, () =>
      layer(dice, calls, rank),
    );
    lines.push(`input x${i}: tensor[${sizes.join(", ")}]`);
    lines.push(`branch b${i} = ${[`x${i}`, ...steps].join(" -> ")}`);
  }
  if (joins) {
    const fusion = pick(dice, [...fusions.keys()]);
    const call = pick(dice, calls.of.get(fusion) ?? []);
    const options = /\((.*)\)$/s.exec(call)?.[1];
    const sources = Array.from({ length: branches }, (_, i) => `b${i}`);
    lines.push(
      `fuse joint = ${fusion}(${[...sources, ...(options === undefined ? [] : [options])].join(", ")})`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function layer(dice: Random, calls: Calls, rank: number): string {
  const fitting = [...layers.values()].filter(
    ({ input: { ranks } }) => dice.chance(0.1) || (ranks.min <= rank && rank <= ranks.max),
  );
  return pick(
    dice,
    calls.of.get(
      pick(
        dice,
        fitting.map(({ name }) => name),
      ),
    ) ?? ["relu"],
  );
}

function pick(dice: Random, from: readonly string[]): string {
  return from[dice.below(from.length)] ?? "relu";
}

/** The step that is refused by its shapes, with what flows into it. */
function refusedStep(text: string): Case | undefined {
  const { model, diagnostics } = analyse(sourceFile("random.mcnn", text), { readText: () => undefined });
  const diagnostic = diagnostics.find((d) => byShape.test(d.code));
  const at = diagnostic?.span;
  const node =
    at &&
    model.nodes.find(({ span, sources }) => {
      return sources.length > 0 && span.start <= at.start && at.end <= span.end;
    });
  if (!node || (node.operation.kind !== "layer" && node.operation.kind !== "fusion")) return undefined;
  const inputs = node.sources.map((id): Sizes | undefined =>
    model.nodes[id]?.shape?.map((size) => (isKnown(size) ? size : null)),
  );
  if (!inputs.every((shape) => shape !== undefined)) return undefined;
  const what = node.operation.kind === "layer" ? node.operation.layer : node.operation.fusion;
  const call = written(
    withoutSources(textOf(node.span), node.operation.kind === "fusion" ? inputs.length : 0),
  );
  return { what, call, inputs };
}

function withoutSources(call: string, count: number): string {
  if (count === 0) return call;
  const rest = call.replace(/\((?:b\d(?:, )?)+/, "(");
  return rest.endsWith("()") ? rest.slice(0, -2) : rest;
}
