import { expect, it } from "vitest";
import { analyse } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";

const told = (limit: string) => {
  const text = `model Small\ninput x: vector[4]\nhead y: class[3] = x -> dense(3)\nexpect { ${limit} }\n`;
  return analyse(sourceFile("small.mcnn", text), { readText: () => undefined }).diagnostics.map(
    (d) => d.code,
  );
};

// 4 · 3 + 3 weights, 12 multiply-adds.
it.each([
  ["params <= 15", []],
  ["params < 15", ["E0406"]],
  ["params > 14", []],
  ["params >= 16", ["E0406"]],
  ["macs < 13", []],
  ["macs < 12", ["E0406"]],
  ["trainableParams <= 15", []],
  // 4 values come in, 3 go out.
  ["activationMemory <= 28", []],
  ["activationMemory < 28", ["E0406"]],
])("holds %s against the network", (limit, codes) => {
  expect(told(limit)).toEqual(codes);
});
