import fc from "fast-check";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import type { Callable } from "../../src/catalogue/options.js";
import { analyse, isAccepted } from "../../src/compile.js";
import type { Checked } from "../../src/compile.js";
import { isKnown, product } from "../../src/shape/dim.js";
import type { Shape } from "../../src/shape/shape.js";
import { sourceFile } from "../../src/text/source.js";
import { callOf } from "../catalogue/generate.js";
import type { Random } from "../support/random.js";

/**
 * Grows a spec line by line and step by step, over the whole catalogue: what the checker refuses is taken back, so that
 * the whole is accepted. `refused` gets each step that was refused.
 */
export function randomNetwork(random: Random, calls: Calls): string {
  const lines = ["model Random"];
  const values: string[] = [];
  const blocks: string[] = [];
  let count = 0;
  const name = (letter: string) => `${letter}${++count}`;

  const keep = (line: string): Checked | undefined => {
    const checked = check([...lines, line]);
    if (!isAccepted(checked) || isLarge(checked)) return undefined;
    lines.push(line);
    return checked;
  };
  const shapeOf = (value: string): Shape | undefined => shapeIn(check(lines), value);

  for (let i = 0; i <= random.below(3); i++) {
    const input = name("x");
    lines.push(`input ${input}: ${inputType(random)}`);
    values.push(input);
  }
  for (let i = 0; i < random.below(3); i++) {
    const block = blockOf(random, calls, name("block"), blocks);
    if (keep(block.text)) blocks.push(block.name);
  }
  for (let i = 0; i < 2 + random.below(3); i++) {
    const from = random.pick(nonEmpty(values));
    const branch = name("b");
    const steps = growPipeline(random, calls, { from, branch, lines, blocks, shape: shapeOf(from) });
    if (steps.length > 0 && keep(`branch ${branch} = ${[from, ...steps].join(" -> ")}`)) values.push(branch);
    if (random.chance(0.5)) {
      const joined = fusionOf(random, calls, values, name("j"), keep);
      if (joined !== undefined) values.push(joined);
    }
    if (random.chance(0.2)) {
      const shared = sharedOf(random, calls, values, name, keep);
      values.push(...shared);
    }
  }
  addHeads(random, values, keep, name, shapeOf);
  return lines.join("\n") + "\n";
}

/** Ready-made calls of everything in the catalogue, with options of their own types. */
export interface Calls {
  readonly of: ReadonlyMap<string, readonly string[]>;
}

export function makeCalls(seed: number, each = 60): Calls {
  const all: Callable[] = [...layers.values(), ...fusions.values()];
  return { of: new Map(all.map((c) => [c.name, fc.sample(callOf(c), { seed, numRuns: each })])) };
}

function check(lines: readonly string[]): Checked {
  return analyse(sourceFile("random.mcnn", lines.join("\n") + "\n"), { readText: () => undefined });
}

/** Too much to train a thousand times. */
function isLarge({ model }: Checked): boolean {
  const sizes = model.nodes.map(({ shape }) =>
    shape ? product(shape.map((d) => (isKnown(d) ? d : 12))) : 0,
  );
  return model.totals.params > 200_000 || sizes.some((size) => isKnown(size) && size > 40_000);
}

function shapeIn({ model }: Checked, value: string): Shape | undefined {
  const id = model.resolved.network.named.get(value);
  return id === undefined ? undefined : model.nodes[id]?.shape;
}

function inputType(random: Random): string {
  const size = () => String(random.chance(0.1) ? "?" : 3 + random.below(8));
  const known = () => String(1 + random.below(5));
  return random.pick([
    `image[${size()}, ${size()}, ${known()}]`,
    `image[${size()}, ${size()}, ${known()}]`,
    `series[${size()}, ${known()}]`,
    `series[${size()}, ${known()}]`,
    `vector[${known()}]`,
    `tensor[${known()}, ${known()}, ${known()}, ${known()}]`,
    `audio[${8 + random.below(8)}]`,
  ]);
}

function someCall(
  random: Random,
  calls: Calls,
  of: ReadonlyMap<string, Callable>,
  fits: (c: Callable) => boolean,
) {
  const fitting = [...of.values()].filter(fits);
  const chosen = fitting[random.below(fitting.length)];
  const texts = chosen && calls.of.get(chosen.name);
  return texts?.[random.below(texts.length)];
}

function layerFor(random: Random, calls: Calls, rank: number): string | undefined {
  return someCall(random, calls, layers, (c) => {
    const layer = layers.get(c.name);
    return layer !== undefined && layer.input.ranks.min <= rank && rank <= layer.input.ranks.max;
  });
}

interface Growing {
  readonly from: string;
  readonly branch: string;
  readonly lines: readonly string[];
  readonly blocks: readonly string[];
  readonly shape: Shape | undefined;
}

function growPipeline(
  random: Random,
  calls: Calls,
  { from, branch, lines, blocks, shape }: Growing,
): string[] {
  const steps: string[] = [];
  let rank = shape?.length ?? 1;
  for (let tries = 0; tries < 4 + random.below(5); tries++) {
    const step = stepFor(random, calls, blocks, rank);
    if (step === undefined) continue;
    const checked = check([...lines, `branch ${branch} = ${[from, ...steps, step].join(" -> ")}`]);
    const after = shapeIn(checked, branch);
    if (!isAccepted(checked) || !after || isLarge(checked)) continue;
    steps.push(step);
    rank = after.length;
  }
  return steps;
}

function stepFor(random: Random, calls: Calls, blocks: readonly string[], rank: number): string | undefined {
  const block = blocks[random.below(blocks.length)];
  if (block !== undefined && random.chance(0.2))
    return random.chance(0.5) ? block : `${block}(${1 + random.below(6)})`;
  const call = layerFor(random, calls, rank);
  if (call !== undefined && random.chance(0.1)) return `repeat i in 1..${1 + random.below(3)} { ${call} }`;
  return call;
}

/** A block of steps, or of a body that is added to what flows in. */
function blockOf(random: Random, calls: Calls, name: string, blocks: readonly string[]) {
  const rank = 1 + random.below(3);
  const some = () => layerFor(random, calls, rank) ?? "relu";
  const width =
    rank === 1 ? "dense(n)" : rank === 2 ? "conv1d(n, 3, padding: same)" : "conv2d(n, 3, padding: same)";
  const inner = blocks[random.below(blocks.length)];
  const body = random.pick([
    `${width} -> ${some()}`,
    `${some()}\n  ${width}\n  relu`,
    `branch body = in -> ${width} -> relu\n  branch out = body -> ${some()}`,
    `branch a = in -> ${width}\n  branch b = in -> ${width} -> ${some()}\n  fuse out = concat(a, b)`,
    `branch a = in -> ${width} -> layerNormalization\n  branch b = in -> ${width}\n  fuse s = add(a, b)\n  trunk out = s -> relu`,
    inner === undefined ? width : `${width} -> ${inner}`,
  ]);
  return { name, text: `block ${name}(n = ${1 + random.below(6)}) {\n  ${body}\n}` };
}

type Keep = (line: string) => Checked | undefined;

function fusionOf(random: Random, calls: Calls, values: readonly string[], name: string, keep: Keep) {
  for (let tries = 0; tries < 6; tries++) {
    const text = someCall(random, calls, fusions, () => true);
    if (text === undefined) continue;
    const sources = Array.from(
      { length: 2 + random.below(2) },
      () => values[random.below(values.length)] ?? "",
    );
    const [callee = "", options] = text.replace(/\)$/, "").split(/\((.*)/s);
    const joined = `fuse ${name} = ${callee}(${[...sources, ...(options ? [options] : [])].join(", ")})`;
    if (keep(joined)) return name;
  }
  return undefined;
}

function sharedOf(
  random: Random,
  calls: Calls,
  values: readonly string[],
  name: (letter: string) => string,
  keep: Keep,
): string[] {
  const shared = name("shared");
  const a = values[random.below(values.length)] ?? "";
  const b = values[random.below(values.length)] ?? "";
  const steps = [layerFor(random, calls, 1 + random.below(3)), "dense(3)"].filter((s) => s !== undefined);
  const [first, second] = [name("s"), name("s")];
  const text = `shared ${shared} = ${steps.join(" -> ")}\nbranch ${first} = ${a} -> ${shared}\nbranch ${second} = ${b} -> ${shared}`;
  return keep(text) ? [first, second] : [];
}

function addHeads(
  random: Random,
  values: readonly string[],
  keep: Keep,
  name: (letter: string) => string,
  shapeOf: (value: string) => Shape | undefined,
): void {
  const wanted = 1 + random.below(2);
  for (const value of values.slice(-wanted)) {
    const shape = shapeOf(value);
    if (!shape) continue;
    const width = shape.at(-1);
    const flat = shape.length === 1 && isKnown(width ?? 0);
    const kind = flat && random.chance(0.5) ? `number[${String(width)}]` : undefined;
    if (kind) keep(`head ${name("h")}: ${kind} = ${value}`);
    else if (shape.every(isKnown)) keep(`head ${name("h")}: class[3] = ${value} -> flatten -> dense(3)`);
    else if (shape.length === 2)
      keep(`head ${name("h")}: binary = ${value} -> globalMaxPooling1d -> dense(1)`);
    else if (shape.length === 3)
      keep(`head ${name("h")}: binary = ${value} -> globalAveragePooling2d -> dense(1)`);
  }
}

function nonEmpty<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error("empty");
  return [first, ...rest];
}
