import { afterEach, expect, test } from "vitest";
import { isAccepted } from "../../src/compile.js";
import type { GeneratedFile } from "../../src/5-emit/index.js";
import { folderName } from "../../src/5-emit/index.js";
import { headName, layerName } from "../../src/5-emit/tfjs/layer-name.js";
import { rowShapes, runModel } from "../accepted/run-model.js";
import { random } from "../support/random.js";
import { build, misfit, toJavaScript } from "./support/build.js";
import { analyseText, codeOf } from "./support/compile.js";
import { hostileNames, hostileTexts } from "./support/hostile.js";
import { expectSame } from "./support/same.js";
import { typeCheck } from "./support/type-check.js";

/** A spec with a name, a text and a comment in every place that takes one. */
function spec(names: readonly string[], texts: readonly string[]): string {
  const name = (i: number) => names[i % names.length] ?? "a";
  const raw = (i: number) => texts[i % texts.length] ?? "";
  const quoted = (i: number) =>
    `"${raw(i)
      .replace(/[\\"]/g, "\\$&")
      .replace(/[\n\r]/g, " ")}"`;
  const line = (i: number) => raw(i).replace(/[\n\r]/g, " ");
  return `/// ${line(0)}
/// ${line(1)}
model ${name(0)}
// ${line(2)}
/* ${raw(3).replaceAll("*/", "* /")} */
/// ${line(4)}
const ${name(1)} = 3
/// ${line(5)}
param ${name(2)} = 0.001
param ${name(3)} = 2
data {
  ${name(4)}: csv(${quoted(0)}, columns: [${quoted(1)}, ${quoted(2)}, "z"], separator: ";")
  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}
/// ${line(6)}
input ${name(5)}: vector[2] = [${name(4)}.${quoted(1)}, ${name(4)}.${quoted(2)}] -> standardize
/// ${line(7)}
block ${name(6)}(${name(7)}, ${name(8)} = ${name(3)}) {
  /// ${line(8)}
  const ${name(9)} = ${name(8)} + 1
  /// ${line(9)}
  shared ${name(10)} = dense(${name(7)}) -> relu
  branch ${name(11)} = in -> ${name(10)}
  repeat ${name(12)} in 1..2 { dense(${name(9)} + ${name(12)}) }
  dense(2)
  ${name(10)}
}
/// ${line(10)}
branch ${name(13)} = ${name(5)} -> dense(${name(1)}) -> dense(2) -> ${name(6)}(2) -> ${name(6)}(2, ${name(8)}: 3)
/// ${line(11)}
shared ${name(14)} = ${name(6)}(2)
trunk ${name(15)} = ${name(13)} -> ${name(14)}
/// ${line(12)}
head ${name(16)}: class[2] = ${name(15)} -> dense(2) {
  target: ${name(4)}.z
  weight: ${name(2)}
  metrics: [accuracy]
}
train {
  optimizer: adam(learningRate: ${name(2)})
  batchSize: 8
  epochs: 2
  stopEarly: { monitor: ${name(16)}.loss, patience: 2 }
  seed: 1
}
`;
}

/** So many different names from the list, beginning at each. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "canary");
});

const plain = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"];

test(
  "hostile names and texts give code that type-checks and only builds a network, or are refused",
  { timeout: 300_000 },
  async () => {
    const folders = new Map<string, readonly GeneratedFile[]>();
    let refused = 0;
    const specs = [
      ...hostileNames.map((_, i) => spec(turned(hostileNames, i), ["harmless"])),
      ...hostileTexts.map((_, i) => spec(plain, turned(hostileTexts, i))),
    ];
    for (const [i, text] of specs.entries()) {
      const checked = analyseText(text);
      if (!isAccepted(checked)) {
        refused += 1;
        continue;
      }
      const files = await codeOf(checked);
      for (const file of files) toJavaScript(file.text);
      folders.set(`case-${i}`, files);
      if (i % 4 !== 0) continue;
      expectSame(await build(files), checked.model);
      expect(globalThis).not.toHaveProperty("canary");
    }
    expect(refused).toBeLessThan(folders.size / 4);
    expect(typeCheck(folders)).toBe("");
  },
);

test("texts stay what they are", async () => {
  let accepted = 0;
  for (const text of hostileTexts) {
    const checked = analyseText(spec(plain, [text]));
    if (!isAccepted(checked)) continue;
    const files = await codeOf(checked);
    accepted += 1;
    const source = checked.model.data?.sources[0]?.call.values["file"];
    const written = /csv\(\s*((?:"(?:[^"\\]|\\.)*")|(?:'(?:[^'\\]|\\.)*'))/.exec(
      files.find((f) => f.path === "data.ts")?.text ?? "",
    )?.[1];
    // A JavaScript string read by JavaScript itself.
    expect(new Function(`return ${written ?? ""}`)()).toBe(source);
  }
  expect(accepted).toBeGreaterThan(30);
});

test("a spec's path is no code either", async () => {
  const folders = new Map<string, readonly GeneratedFile[]>();
  for (const [i, text] of hostileTexts.entries())
    folders.set(`case-${i}`, await codeOf(analyseText(spec(plain, ["x"])), `../${text}/spec.mcnn`));
  expect(typeCheck(folders)).toBe("");
});

test(
  "the check of open sizes reads what names and paths are, whatever they are",
  { timeout: 300_000 },
  async () => {
    const folders = new Map<string, readonly GeneratedFile[]>();
    for (const [i, name] of hostileNames.entries()) {
      const [other = "", model = "", head = ""] = turned(hostileNames, i + 1);
      const checked = analyseText(`model ${model}
data {
  d: npz("d.npz")
  split: random(train: 0.8, test: 0.2, seed: 1)
}
input ${name}: series[?, 2] = d.a
input ${other}: series[?, 2] = d.b
fuse ${model}_sum = add(${name}, ${other})
head ${head}: tensor[?, 2] = ${model}_sum -> dense(2) { target: d.c }
train { optimizer: adam, batchSize: 8, epochs: 1 }
`);
      if (!isAccepted(checked)) continue;
      const files = await codeOf(checked, `../${hostileTexts[i % hostileTexts.length] ?? ""}/case.mcnn`);
      folders.set(`case-${i}`, files);
      const names = checked.model.inputs.map((input) => layerName(input.name));
      const inputs = (lengths: readonly number[]) =>
        Object.fromEntries(names.map((input, at): [string, number[]] => [input, [lengths[at] ?? 0, 2]]));
      const targets = Object.fromEntries([[headName(head), [6, 2]]]);
      expect(await misfit(files, inputs([5, 5]))).toBe(undefined);
      expect(await misfit(files, inputs([5, 4]))).toContain("is [5, 2]");
      expect(await misfit(files, inputs([5, 5]), targets)).toContain("it has [6, 2] per row");
      expect(globalThis).not.toHaveProperty("canary");
    }
    expect(folders.size).toBeGreaterThan(50);
    expect(typeCheck(folders)).toBe("");
  },
);

test("inputs, branches and heads with the names of what every object has can be run", async () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const checked = analyseText(`model Named
input ${name}: vector[3]
input other: vector[3]
fuse toString_ = add(${name}, other)
head valueOf_: class[2] = toString_ -> dense(2)
`);
    const model = await build(await codeOf(checked));
    expectSame(model, checked.model);
    const { loss, drift } = await runModel(model, checked.model, rowShapes(checked.model, random(1)));
    expect(Number.isFinite(loss) && drift < 1e-6, name).toBe(true);
  }
});

test("steps, blocks and parts named so, too", async () => {
  const checked = analyseText(`model Named
input x: vector[3]
block unit(k) { dense(k) -> relu }
shared hasOwnProperty = dense(3)
branch constructor = x -> dense(3)
branch isPrototypeOf = x -> unit(3) -> hasOwnProperty -> relu -> hasOwnProperty
branch toLocaleString = x -> dense(3) -> relu -> unit(3)
fuse valueOf = add(x, constructor, isPrototypeOf, toLocaleString)
head toString: class[2] = valueOf -> dense(2)
`);
  const model = await build(await codeOf(checked));
  expectSame(model, checked.model);
  expect((await runModel(model, checked.model, { x: [3] })).drift).toBeLessThan(1e-6);
});

test("folders are safe on every file system", () => {
  const names = [
    ...hostileNames,
    ...hostileTexts,
    "CON",
    "lpt1",
    "...",
    "a.b",
    "XMLParser2D",
    "MultiChannelDigits",
  ];
  for (const name of names)
    expect(folderName(name)).toMatch(/^(?!(con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(folderName("MultiChannelDigits")).toBe("multi-channel-digits");
  expect(folderName("XMLParser2D")).toBe("xml-parser2-d");
  expect(folderName("größe")).toBe("gro-df-e");
  expect(folderName("CON")).toBe("con-model");
});
