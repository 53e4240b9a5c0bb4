import { expect, test } from "vitest";
import { analyse } from "../../src/compile.js";
import type { Host } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";

function codes(text: string, more: Partial<Host> = {}): string[] {
  const { diagnostics } = analyse(sourceFile("large.mcnn", text), { readText: () => undefined, ...more });
  return diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
}

/** Blocks that call one another, each the one above it. */
function nested(depth: number): string {
  const blocks = Array.from({ length: depth }, (_, i) =>
    i === 0 ? "block b0 { dense(4) }" : `block b${i} { b${i - 1} }`,
  );
  return `model Deep\ninput x: vector[4]\n${blocks.join("\n")}\nhead y: class[4] = x -> b${depth - 1}\n`;
}

test("500 deep calls are unrolled; 2,000 end with an answer or a clear refusal", () => {
  expect(codes(nested(500))).toEqual([]);
  expect(["", "E0211"]).toContain(codes(nested(2000)).join());
});

test("a file of 5 MB ends with an answer or a clear refusal", () => {
  const comments = `model Long\ninput x: vector[4]\n${"// a comment\n".repeat(400_000)}head y: class[4] = x -> dense(4)\n`;
  expect(codes(comments)).toEqual([]);
  const layers = `model Long\ninput x: vector[4]\nbranch a = x${" -> dense(4) -> relu".padEnd(60).repeat(84_000)}\n`;
  expect(codes(layers)).toEqual(["E0211"]);
});

const dropped = `model Dropped
param rate = 0.5
param width = 64
param filters = 2
input x: image[9, 9, 1]
head y: class[3] = x -> conv2d(4, filters) -> flatten -> dense(width) -> dropout(rate) -> dense(3)
`;

test.each([
  ["a rate that is a rate", "rate", 0.2, []],
  ["a rate above one", "rate", 1.5, ["E0205"]],
  ["a rate that is a word", "rate", "much", ["E0205"]],
  ["a width that is not whole", "width", 8.5, ["E0205"]],
  ["a window that is larger than the map", "filters", 12, ["E0304"]],
])("params in place of those of the text are checked: %s", (_, name, value, expected) => {
  expect(codes(dropped, { params: new Map([[name, value]]) })).toEqual(expected);
});
