import { describe, expect, it } from "vitest";
import { callItemAt, incomingCalls, outgoingCalls } from "../../src/ide/call-hierarchy.js";
import { definition, highlights, references } from "../../src/ide/definition.js";
import { prepareRename, rename } from "../../src/ide/rename.js";
import { applyFix } from "../../src/try-fixes.js";
import { cursor, placeText } from "./cursor.js";

const files = { "blocks.mcnn": "block unit(n) {\n  dense(n)\n}\n" };
const imports = 'import { unit } from "./blocks.mcnn"\nmodel M\ninput x: vector[4]\n';

describe("definition", () => {
  const defined = (text: string) => {
    const { analysis, offset } = cursor(text, files);
    const span = definition(analysis, offset);
    return span && placeText(span);
  };
  it.each([
    ["a const", "const k = 3\nmodel M\ninput x: vector[⟨⟩k]", 'main.mcnn:1:7 "k"'],
    [
      "a branch, from the end of its name",
      "model M\ninput x: vector[4]\nbranch a = x⟨⟩",
      'main.mcnn:2:7 "x"',
    ],
    ["an imported block", `${imports}branch a = x -> un⟨⟩it(3)`, 'blocks.mcnn:1:7 "unit"'],
    ["an import's path", 'import { unit } from "./bl⟨⟩ocks.mcnn"', 'blocks.mcnn:1:1 ""'],
    [
      "a source of a column",
      'model M\ndata {\n  t: csv("pitches.csv")\n}\ninput x: vector[1] = ⟨⟩t.pitch',
      'main.mcnn:3:3 "t"',
    ],
    [
      "a source of a split",
      'model M\ndata {\n  t: csv("a")\n  split: random(train: 1, test: ⟨⟩t, seed: 1)\n}',
      'main.mcnn:3:3 "t"',
    ],
    ["a layer", "model M\ninput x: vector[4]\nbranch a = x -> ⟨⟩relu", undefined],
  ])("of %s", (_, text, expected) => expect(defined(text)).toBe(expected));
});

it("references and highlights", () => {
  const { analysis, offset } = cursor(`${imports}branch a = x -> ⟨⟩unit(3) -> unit(n: 4)`, files);
  expect(references(analysis, offset, true).map(placeText)).toEqual([
    'main.mcnn:1:10 "unit"',
    'main.mcnn:4:17 "unit"',
    'main.mcnn:4:28 "unit"',
    'blocks.mcnn:1:7 "unit"',
  ]);
  expect(references(analysis, offset, false)).toHaveLength(3);
  expect(highlights(analysis, offset).map(({ kind }) => kind)).toEqual(["read", "read", "read"]);
});

describe("rename", () => {
  const renamed = (text: string, to: string): string => {
    const { analysis, offset } = cursor(text, files);
    const result = rename(analysis, offset, to, []);
    if (!result.ok) return result.why;
    const own = result.edits.filter(({ span }) => span.file === analysis.file);
    const others = result.edits
      .filter(({ span }) => span.file !== analysis.file)
      .map(({ span }) => placeText(span));
    return [applyFix(analysis.file.text, { title: "", edits: own }), ...others].join("\n");
  };
  it("changes each use, and the imported file", () => {
    expect(renamed(`${imports}branch a = x -> ⟨⟩unit(3)`, "cell")).toBe(
      `${imports.replace("unit", "cell")}branch a = x -> cell(3)\nblocks.mcnn:1:7 "unit"`,
    );
  });
  it("changes the names of arguments with a parameter", () => {
    expect(
      renamed("block b(⟨⟩n) {\n  dense(n)\n}\nmodel M\ninput x: vector[2]\nbranch a = x -> b(n: 3)", "units"),
    ).toBe("block b(units) {\n  dense(units)\n}\nmodel M\ninput x: vector[2]\nbranch a = x -> b(units: 3)");
  });
  it.each([
    ["a keyword", "head", "keyword"],
    ["a layer", "relu", "layer"],
    ["no name", "3d", "is not a name"],
    ["a name that is taken", "y", "already"],
  ])("refuses %s", (_, to, why) => {
    expect(renamed("model M\ninput ⟨⟩x: vector[4]\ninput y: vector[4]\nfuse f = add(x, y)", to)).toContain(
      why,
    );
  });
  it("refuses what the spec does not declare", () => {
    const { analysis, offset } = cursor("model M\ninput x: vector[4]\nbranch a = x -> ⟨⟩relu");
    expect(prepareRename(analysis, offset).ok).toBe(false);
  });
  it("works in a file with an error elsewhere", () => {
    expect(renamed("model M\ninput ⟨⟩x: vector[4]\nbranch a = x -> (\nbranch b = x -> relu", "z")).toContain(
      "b = z",
    );
  });
});

it("the call hierarchy of blocks", () => {
  const { analysis, offset } = cursor(
    "model M\ninput x: vector[4]\nblock inner {\n  relu\n}\nblock ⟨⟩outer {\n  inner\n  inner\n}\nbranch a = x -> outer",
  );
  const outer = callItemAt(analysis, analysis.file.path, offset);
  if (!outer) throw new Error("no block here");
  expect(incomingCalls(analysis, outer).map(({ item }) => item.name)).toEqual(["a"]);
  expect(outgoingCalls(analysis, outer).map(({ item, at }) => `${item.name} ${at.length}`)).toEqual([
    "inner 2",
  ]);
});
