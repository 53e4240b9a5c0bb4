import { expect, it } from "vitest";
import { check } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";
import { applyFix } from "../../src/try-fixes.js";

// Who writes one word of another library writes its others too: they come to light one after the other.

const head = (pipeline: string) => `model Chain

input x: vector[4]
head y: class[3] = x -> ${pipeline}
`;

it.each([
  // A word of another library (E0203) hides options of other libraries (E0204), and those hide values (E0205).
  ["Linear(3, bias: false)", "dense(3, useBias: false)", "write `dense` and write `useBias`"],
  ["Linear(3, bias: False)", "dense(3, useBias: false)", "write `dense`, write `useBias` and write `false`"],
  ["Linear(3, useBias: False)", "dense(3, useBias: false)", "write `dense` and write `false`"],
  // What other libraries are told, and mcnn knows from the shape.
  ["Linear(4, 3)", "dense(3)", "write `dense` and leave `4` out, which is known"],
  ["Linear(3, in_features: 4)", "dense(3)", "write `dense` and leave it out"],
  ["dense(8) -> ReLU(true) -> dense(3)", "dense(8) -> relu -> dense(3)", "write `relu` and leave `true` out"],
  // What cannot be read (E0101) hides what cannot be read behind it.
  ["nn.Linear(3)", "dense(3)", "leave out `nn.` and write `dense`"],
  // A mistake of another kind is not fixed on the way: the second `units` is one by itself.
  ["Linear(units: 3, units: 3)", undefined, undefined],
  // Nor is an option left out that nobody knows.
  ["Linear(3, colour: 7)", undefined, undefined],
])("%s is fixed to %s", (wrong, right, title) => {
  const file = sourceFile("chain.mcnn", head(wrong));
  const [error] = check(file, { readText: () => undefined }).diagnostics;
  const [fix] = error?.fixes ?? [];
  expect(fix && applyFix(file.text, fix)).toBe(right === undefined ? undefined : head(right));
  if (title !== undefined) expect(fix?.title).toBe(title);
});
