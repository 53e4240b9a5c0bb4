import { expect, it, vi } from "vitest";
import type { Layer } from "../../src/catalogue/layer.js";
import { analyse } from "../../src/compile.js";
import { networkGraph } from "../../src/graph/index.js";
import { lint } from "../../src/lint/index.js";
import { sourceFile } from "../../src/text/source.js";

// The catalogue with a file more.
vi.mock("../../src/catalogue/layers/index.js", async (original) => {
  const room = await original<{ layers: ReadonlyMap<string, Layer> }>();
  const { anyRank } = await import("../../src/catalogue/input.js");
  const { defineLayer } = await import("../../src/catalogue/layer.js");
  const added = defineLayer({
    name: "squarePlus",
    doc: "For each value x: (x + √(x² + 4)) / 2.",
    traits: { role: "activation" },
    mask: "carries",
    input: anyRank(1),
    options: {},
    shape: ({ shape }) => shape,
    example: "squarePlus",
  });
  return { ...room, layers: new Map<string, Layer>([...room.layers, [added.name, added]]) };
});

const found = (text: string) => analyse(sourceFile("new.mcnn", text), { readText: () => undefined });

const beforeHead = `model New

input x: vector[8]
head kind: class[3] = x -> dense(3) -> squarePlus
`;

const between = `model New

input x: vector[8]
head kind: class[3] = x -> dense(8) -> squarePlus -> dense(3)
`;

it("is told before a loss that wants logits", () => {
  const { diagnostics } = found(beforeHead);
  expect(diagnostics.map(({ code, label }) => `${code}: ${label}`)).toEqual([
    "W0402: it changes the logits, which crossEntropy wants as they are",
  ]);
});

it("is drawn as an activation", () => {
  const { nodes } = networkGraph(found(between).model);
  expect(nodes.filter(({ title }) => title === "squarePlus").map(({ kind }) => kind)).toEqual(["activation"]);
});

it("parts two dense layers", () => {
  const without = between.replace("squarePlus -> ", "");
  const rules = (text: string) => lint(found(text), new Map()).map(({ code }) => code);
  expect(rules(without)).toContain("lint/no-activation-between-dense");
  expect(rules(between)).not.toContain("lint/no-activation-between-dense");
});
