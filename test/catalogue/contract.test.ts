import { describe, expect, test } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { cases } from "./cases.js";
import { contract } from "./contract.js";

/** What the catalogue says of a layer or a fusion is what TensorFlow.js builds. */
describe.each([...layers.values(), ...fusions.values()])("$name", (what) => {
  test("its example", () => {
    const call = what.kind === "layer" ? what.example : what.example.replace(/\(a, b(?:, )?/, "(");
    contract(what, call, what.kind === "layer" ? [what.exampleInput] : what.exampleSources);
  });

  for (const [call, ...inputs] of cases.get(what.name) ?? [])
    test(`${call} of ${JSON.stringify(inputs)}`, () => contract(what, call, inputs));
});

test("every case is of a layer or a fusion that there is", () => {
  const known = new Set([...layers.keys(), ...fusions.keys()]);
  expect([...cases.keys()].filter((name) => !known.has(name))).toEqual([]);
});
