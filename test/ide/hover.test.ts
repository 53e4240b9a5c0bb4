import { describe, expect, it } from "vitest";
import { hover } from "../../src/ide/hover/index.js";
import { signatureHelp } from "../../src/ide/signature.js";
import { cursor } from "./cursor.js";

function hovered(text: string, files?: Readonly<Record<string, string>>): string {
  const { analysis, offset } = cursor(text, files);
  return hover(analysis, offset)?.text ?? "";
}

const photo = "model M\ninput photo: image[28, 28, 1]\n";

describe("a layer", () => {
  const text = hovered(`${photo}branch a = photo -> con⟨⟩v2d(8, 3, strides: 2) -> relu`);
  it.each([
    ["its shapes", "[28, 28, 1] → [13, 13, 8]"],
    ["the sums behind them", "height: ⌊(28 - 3) / 2⌋ + 1 = 13"],
    ["its weights", "80 weights (kernel [3, 3, 1, 8], bias [8])"],
    ["its multiply-adds", "12,168 multiply-adds"],
    ["its memory", "5.4 kB of output"],
    ["what it does", "small kernels"],
  ])("shows %s", (_, part) => expect(text).toContain(part));
});

it("shows what the network comes to, at its name and in a budget", () => {
  const spec = `${photo}head h: class[2] = photo -> flatten -> dense(2)\n`;
  expect(hovered(spec.replace("model M", "/// Small.\nmodel ⟨⟩M"))).toMatch(
    /^```mcnn\nmodel M\n```\n\nSmall\.\n\n1,570 weights/,
  );
  expect(hovered(`${spec}expect { par⟨⟩ams < 2_000 }`)).toContain("weights of the network: 1,570");
});

it("shows a block call unrolled", () => {
  const block = "/// Halves.\nblock unit(n, k = 3) {\n  conv2d(n, k, padding: same)\n  maxPooling2d(2)\n}\n";
  const text = hovered(`${photo}${block}branch a = photo -> un⟨⟩it(4)`);
  expect(text).toContain("block unit(n, k = 3)");
  expect(text).toContain("Halves.");
  expect(text).toContain("[28, 28, 1] → [14, 14, 4]");
  expect(text).toContain("conv2d(n, k, padding: same) : [28, 28, 4]\nmaxPooling2d(2) : [14, 14, 4]");
});

describe("names", () => {
  it.each([
    ["a const's value", `const k = 2 + 3\n${photo}branch a = photo -> dense(⟨⟩k)`, "const k = 2 + 3 = 5"],
    [
      "an input's type and comment",
      `model M\n/// A face.\ninput x: image[8, 8, 3]\nbranch a = ⟨⟩x -> relu`,
      "A face.",
    ],
    ["a branch's shape", `${photo}branch a = photo -> flatten\nbranch b = ⟨⟩a -> relu`, "branch a: [784]"],
    [
      "values of a parameter",
      `${photo}block b(n) {\n  dense(⟨⟩n)\n}\nbranch a = photo -> b(3) -> b(4)`,
      "3, 4",
    ],
    [
      "an argument's parameter",
      `${photo}block b(n = 1) {\n  dense(n)\n}\nbranch a = photo -> b(⟨⟩n: 3)`,
      "parameter n = 1",
    ],
    ["an index", `${photo}branch a = photo -> repeat i in 1..3 { dense(⟨⟩i) }`, "1..3"],
    ["a table's columns", `model M\ndata {\n  ⟨⟩t: csv("pitches.csv")\n}`, "pitch"],
  ])("shows %s", (_, text, part) => expect(hovered(text)).toContain(part));

  it("of an imported file", () => {
    const files = { "blocks.mcnn": "/// A unit.\nblock unit(n) {\n  dense(n)\n}\n" };
    expect(
      hovered(`import { unit } from "./blocks.mcnn"\n${photo}branch a = photo -> ⟨⟩unit(3)`, files),
    ).toContain("A unit.");
  });
});

describe("mcnn's own words", () => {
  it.each([
    ["an option", `${photo}branch a = photo -> conv2d(8, 3, ⟨⟩padding: same)`, "`valid` when left out"],
    ["a fixed choice", `${photo}branch a = photo -> conv2d(8, 3, padding: s⟨⟩ame)`, "one of `valid`, `same`"],
    [
      "a loss",
      `${photo}head h: class[2] = photo -> flatten -> dense(2) {\n  loss: cross⟨⟩Entropy\n}`,
      "Softmax",
    ],
    ["a setting", `${photo}train {\n  batch⟨⟩Size: 3\n}`, "rows in one step"],
    ["a kind", `model M\ninput x: ima⟨⟩ge[1, 1, 1]`, "image[height, width, channels]"],
    ["a keyword", `${photo}bran⟨⟩ch a = photo`, "A path from an input"],
    ["a word of a broken line", `${photo}branch a = photo -> conv2d(⟨⟩filters: `, "channels of the output"],
  ])("shows %s", (_, text, part) => expect(hovered(text)).toContain(part));
});

it("says nothing of numbers, comments and unknown names", () => {
  expect(hovered("model M // ⟨⟩conv2d")).toBe("");
  expect(hovered("const k = 2⟨⟩3")).toBe("");
  expect(hovered(`${photo}branch a = photo -> ⟨⟩nosuch`)).toBe("");
});

describe("signature help", () => {
  const active = (text: string) => {
    const { analysis, offset } = cursor(text);
    const help = signatureHelp(analysis, offset);
    return help && `${help.signature.name} ${help.signature.parameters[help.active ?? -1]?.name ?? "-"}`;
  };
  it.each([
    [`${photo}branch a = photo -> conv2d(⟨⟩`, "conv2d filters"],
    [`${photo}branch a = photo -> conv2d(8, ⟨⟩`, "conv2d kernelSize"],
    [`${photo}branch a = photo -> conv2d(8, 3, padding: ⟨⟩)`, "conv2d padding"],
    [`${photo}branch a = photo -> conv2d(8, 3, ⟨⟩)`, "conv2d -"],
    [`${photo}block b(n, k = 3) {\n  dense(n)\n}\nbranch a = photo -> b(1, ⟨⟩)`, "b k"],
    [`${photo}train {\n  optimizer: adam(⟨⟩`, "adam learningRate"],
    [`${photo}fuse f = concat(photo, axis: ⟨⟩)`, "concat axis"],
    [`${photo}branch a = photo -> relu⟨⟩`, undefined],
  ])("%s", (text, expected) => expect(active(text)).toBe(expected));
});
