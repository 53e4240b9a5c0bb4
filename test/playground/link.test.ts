import { expect, test } from "vitest";
import { inOrder } from "../../src/playground/training/link.js";
import { analyseText, codeOf } from "../emit/support/compile.js";

test("every generated file that training imports is loaded before it", async () => {
  const files = await codeOf(
    analyseText(`model Any
data {
  d: npz("none.npz")
  split: random(train: 0.8, test: 0.2, seed: 1)
}
input x: image[?, ?, 3] = d.x
head kind: class[4] = x -> conv2d(4, 3) -> squeezeExcite -> globalAveragePooling2d -> dense(4) { target: d.kind }
train { optimizer: adam, batchSize: 8, epochs: 1 }
`),
  );
  const loaded = new Set<string>();
  for (const { path, text } of inOrder(files)) {
    for (const [, name] of text.matchAll(/from "\.\/(\w+)\.js"/g)) expect(loaded).toContain(name);
    loaded.add(path.replace(".ts", ""));
  }
  expect([...loaded].toSorted()).toEqual(["data", "layers", "model", "plan", "sizes", "train"]);
});
