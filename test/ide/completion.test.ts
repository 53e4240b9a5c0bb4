import { describe, expect, it } from "vitest";
import { completions } from "../../src/ide/completion/index.js";
import { cursor } from "./cursor.js";

/** The first labels that are offered at `⟨⟩`. */
function offered(text: string, files?: Readonly<Record<string, string>>): readonly string[] {
  const { analysis, offset } = cursor(text, files);
  return completions(analysis, offset).items.map((item) => item.label);
}

const ranked = (text: string) => {
  const { analysis, offset } = cursor(text);
  const { items } = completions(analysis, offset);
  return (label: string) => items.find((item) => item.label === label)?.rank;
};

const photo = "model M\ninput photo: image[28, 28, 1]\n";
const table = `${photo}data {\n  pitches: csv("pitches.csv")\n  split: random(train: 0.5, validate: 0.5, test: 0, seed: 1)\n}\n`;

describe("after an arrow", () => {
  it.each([
    ["at the end of the file", `${photo}branch a = photo -> ⟨⟩`],
    [
      "with nothing typed, a whole declaration below",
      `${photo}branch a = photo -> ⟨⟩\nbranch b = photo -> flatten`,
    ],
    ["in the middle of a word", `${photo}branch a = photo -> con⟨⟩ -> relu`],
    ["behind a comment", `${photo}branch a = photo // looks\n  -> ⟨⟩`],
    ["behind an assertion", `${photo}branch a = photo : [28, 28, 1] -> ⟨⟩`],
    ["in a head that has settings", `${photo}head h: class[10] = photo -> ⟨⟩ {\n  loss: crossEntropy\n}`],
    ["while the line above is broken", `${photo}const k = (\nbranch a = photo -> ⟨⟩`],
    ["in a file with CRLF", `${photo.replaceAll("\n", "\r\n")}branch a = photo -> ⟨⟩\r\n`],
  ])("offers layers that take the rank first: %s", (_, text) => {
    const rank = ranked(text);
    expect(rank("conv2d")).toBeLessThan(rank("conv1d") ?? 0);
    expect(rank("maxPooling2d")).toBeLessThan(rank("lstm") ?? 0);
  });

  it("knows what flows into a repeat, and that a count follows the word", () => {
    const rank = ranked(`${photo}branch a = photo -> flatten -> repeat 3 { ⟨⟩ } -> relu`);
    expect(rank("dense")).toBeLessThan(rank("conv2d") ?? 0);
    expect(offered(`const k = 3\n${photo}branch a = photo -> repeat ⟨⟩`)).toEqual(["k"]);
  });

  it("follows the shape through steps", () => {
    const rank = ranked(`${photo}branch a = photo -> flatten -> ⟨⟩`);
    expect(rank("dense")).toBeLessThan(rank("conv2d") ?? 0);
  });

  it("offers blocks and shared parts before layers", () => {
    const labels = offered(
      `${photo}block unit(n) {\n  conv2d(n, 3)\n}\nshared s = flatten\nbranch a = photo -> ⟨⟩`,
    );
    expect(labels.slice(0, 2)).toEqual(["unit", "s"]);
  });

  it("offers preparations to an input", () => {
    const labels = offered(`${table}input x: vector[1] = pitches.a -> ⟨⟩`);
    expect(labels).toContain("standardize");
    expect(labels).not.toContain("conv2d");
  });
});

describe("where a pipeline begins", () => {
  it("offers what flows, never itself", () => {
    expect(offered(`${photo}branch a = photo -> flatten\nbranch b = ⟨⟩`)).toEqual(["photo", "a"]);
  });
  it("offers fusions to a fuse, and what flows within them", () => {
    expect(offered(`${photo}fuse f = ⟨⟩`)).toContain("concat");
    expect(offered(`${photo}branch a = photo -> relu\nfuse f = concat(⟨⟩)`)).toEqual(["photo", "a", "axis"]);
  });
  it("offers first what can be joined to what a fusion has", () => {
    const flows = `${photo}branch a = photo -> conv2d(8, 3)\nbranch b = photo -> conv2d(16, 3)\n`;
    expect(offered(`${flows}fuse f = concat(a, ⟨⟩)`)).toEqual(["b", "axis", "photo", "a"]);
  });
  it("tells the shape that a layer gives which needs no options", () => {
    const { analysis, offset } = cursor(`${photo}branch a = photo -> ⟨⟩`);
    const { items } = completions(analysis, offset);
    expect(items.find(({ label }) => label === "flatten")?.detail).toBe("→ [784]");
    expect(items.find(({ label }) => label === "conv2d")?.detail).toBe("conv2d(filters, kernelSize, …)");
  });
  it("offers steps and keywords in a block", () => {
    const labels = offered("model M\nblock b(n) {\n  ⟨⟩\n}\n");
    expect(labels).toContain("conv2d");
    expect(labels).toContain("repeat");
  });
});

describe("in a call", () => {
  it.each([
    [`${photo}branch a = photo -> conv2d(8, ⟨⟩`],
    [`${photo}branch a = photo -> conv2d(8, ⟨⟩)\nbranch b = photo -> relu`],
  ])("offers options that are not given yet, needed ones first: %s", (text) => {
    const labels = offered(text);
    expect(labels[0]).toBe("kernelSize");
    expect(labels).toContain("padding");
    expect(labels).not.toContain("filters");
  });
  it("leaves out options that are given", () => {
    expect(offered(`${photo}branch a = photo -> conv2d(8, 3, padding: same, ⟨⟩)`)).not.toContain("padding");
  });
  it("leaves out options that are given further on", () => {
    const labels = offered(`${photo}branch a = photo -> conv2d(8, ⟨⟩, padding: same) -> relu(maxValue: 6)`);
    expect(labels).not.toContain("padding");
    expect(labels).toContain("strides");
  });
  it("offers values only where an argument may go without a name", () => {
    const call = (inside: string) => offered(`const k = 3\n${photo}branch a = photo -> conv2d(${inside})`);
    expect(call("8, ⟨⟩")).toContain("k");
    expect(call("8, 3, ⟨⟩")).not.toContain("k");
    expect(call("8, kernelSize: 3, ⟨⟩")).not.toContain("k");
  });
  it("offers fixed choices and calls as values", () => {
    expect(offered(`${photo}branch a = photo -> conv2d(8, 3, padding: ⟨⟩)`).slice(0, 2)).toEqual([
      "valid",
      "same",
    ]);
    expect(offered(`${photo}branch a = photo -> conv2d(8, 3, kernelRegularizer: ⟨⟩)`)).toContain("l2");
    const initializers = offered(`${photo}branch a = photo -> conv2d(8, 3, kernelInitializer: ⟨⟩)`);
    expect(initializers.filter((label) => label === "zeros")).toHaveLength(1);
    expect(
      offered(`${photo}branch a = photo -> conv2d(8, 3, kernelRegularizer: l2(⟨⟩))`).length,
    ).toBeGreaterThan(0);
  });
  it("offers values that have names, and a block's parameters", () => {
    expect(offered(`const k = 3\n${photo}branch a = photo -> conv2d(filters: ⟨⟩)`)).toContain("k");
    expect(offered("model M\nblock b(n) {\n  dense(⟨⟩)\n}\n")).toContain("n");
    expect(
      offered(`${photo}block unit(n, size = 3) {\n  conv2d(n, size)\n}\nbranch a = photo -> unit(⟨⟩)`),
    ).toContain("size");
  });
});

describe("in settings", () => {
  const head = (rest: string) => `${table}head h: class[2] = photo -> flatten -> dense(2) {\n  ${rest}\n}`;
  it("offers losses and metrics of the head's kind", () => {
    expect(offered(head("loss: ⟨⟩"))).toEqual(["crossEntropy", "focal"]);
    expect(offered(head("metrics: [⟨⟩]"))).toContain("topK");
    expect(offered(head("metrics: [⟨⟩]"))).not.toContain("rSquared");
  });
  it("offers settings that are not written yet", () => {
    expect(offered(head("loss: crossEntropy\n  ⟨⟩"))).toEqual(["target", "weight", "metrics"]);
    expect(offered(`${photo}train {\n  ⟨⟩`)).toContain("optimizer");
    const above = offered(
      `${photo}train {\n  ⟨⟩\n  optimizer: adam(beta1: 0.9)\n  stopEarly: { patience: 3 }\n}`,
    );
    expect(above).not.toContain("optimizer");
    expect(above).toContain("epochs");
    expect(offered(head("metrics: [accuracy, ⟨⟩]"))).not.toContain("accuracy");
    expect(offered(`${photo}expect {\n  ⟨⟩\n}`)).toEqual([
      "params",
      "trainableParams",
      "macs",
      "activationMemory",
      "trainingMemory",
    ]);
  });
  it("offers optimizers, schedules, sources and splits", () => {
    expect(offered(`${photo}train {\n  optimizer: ⟨⟩`)).toContain("adamW");
    expect(offered(`${photo}train {\n  schedule: ⟨⟩\n}`)).toContain("cosine");
    expect(offered(`${photo}data {\n  t: ⟨⟩\n}`)).toContain("csv");
    expect(offered(`${photo}data {\n  split: ⟨⟩\n}`)).toEqual(["random", "column"]);
    expect(offered(`${photo}data {\n  ⟨⟩\n}`).slice(0, 3)).toEqual(["split", "csv", "tsv"]);
  });
  it("offers a bound that the network keeps to", () => {
    const bound = (text: string) => offered(`${head("")}\nexpect { ${text}⟨⟩ }`)[0];
    expect(bound("params < ")).toBe("1_600");
    expect(bound("params >= ")).toBe("1_500");
  });
  it("takes the place of a name whose colon stands already", () => {
    const { analysis, offset } = cursor(head("lo⟨⟩: crossEntropy"));
    const { items } = completions(analysis, offset);
    expect(items.find(({ label }) => label === "loss")?.insert).toBe("loss");
  });
  it("offers what can be watched", () => {
    const labels = offered(`${head("metrics: [accuracy]")}\ntrain {\n  stopEarly: { monitor: ⟨⟩ }\n}`);
    expect(labels).toEqual(["loss", "h.loss", "h.accuracy"]);
  });
});

describe("of the world", () => {
  it("offers the columns that a table really has", () => {
    const columns = offered(`${table}input x: vector[1] = pitches.⟨⟩`);
    expect(columns.length).toBeGreaterThan(0);
    expect(offered(`${table}input x: vector[1] = ⟨⟩`)).toContain(`pitches.${columns[0] ?? ""}`);
  });
  it("offers columns first that suit the input or the head", () => {
    const image = `${table}input x: image[8, 8, 1] = ⟨⟩`;
    expect(offered(image).slice(0, 2)).toEqual(["pitches", "pitches.pitch"]);
    expect(offered(image.replace("image[8, 8, 1]", "vector[1]"))[0]).toBe("pitches.pitch");
  });
  it("offers paths within quotes, closed or not", () => {
    expect(offered(`${photo}data {\n  t: csv("⟨⟩")\n}`)).toEqual(["pitches.csv", "data/"]);
    expect(offered(`${photo}data {\n  t: npz("⟨⟩")\n}`)).toEqual(["data/", "pitches.csv"]);
    expect(offered(`${photo}data {\n  t: csv("⟨⟩\n}`)).toContain("pitches.csv");
    expect(offered('import { unit } from "./⟨⟩"')).toEqual(["blocks.mcnn", "data/"]);
  });
  it("offers what an imported file has", () => {
    const files = { "blocks.mcnn": "const width = 3\nblock unit(n) {\n  dense(n)\n}\n" };
    expect(offered('import { ⟨⟩ } from "./blocks.mcnn"', files)).toEqual(["width", "unit"]);
  });
});

it("offers keywords between declarations, kinds in types, the shape in an assertion", () => {
  expect(offered(`${photo}⟨⟩`)).toContain("branch");
  expect(offered("model M\ninput x: ⟨⟩")).toContain("series");
  expect(offered("model M\nhead h: ⟨⟩")).toContain("multiLabel");
  expect(offered(`${photo}branch a = photo -> flatten : ⟨⟩`)).toEqual(["[784]"]);
});

it("offers nothing in comments and right behind numbers", () => {
  expect(offered(`${photo}// conv⟨⟩`)).toEqual([]);
  expect(offered(`${photo}const k = 3⟨⟩`)).toEqual([]);
});
