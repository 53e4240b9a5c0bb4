import { expect, test } from "vitest";
import { foldedGroups } from "../../src/graph/index.js";
import type { Folding, NetworkGraph } from "../../src/graph/index.js";
import { layOut } from "../../src/graph/layout.js";
import { picture } from "../../src/graph/picture.js";
import { random } from "../support/random.js";
import { faults } from "./geometry.js";
import { graphOf, randomSpec, specGraphs } from "./networks.js";

const foldings: readonly Folding[] = ["auto", "none", "all"];

async function expectNeat(graph: NetworkGraph): Promise<void> {
  for (const folding of foldings) {
    const drawn = picture(graph, foldedGroups(graph, folding).folded);
    const layout = await layOut(drawn);
    expect(layout.cards.length, String(folding)).toBe(drawn.cards.length);
    expect(faults(layout), String(folding)).toEqual([]);
  }
}

test.each([...specGraphs()])("nothing overlaps in the picture of %s", async (_, graph) => expectNeat(graph));

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  "nothing overlaps in random network %i",
  async (seed) => expectNeat(graphOf(randomSpec(random(seed)))),
);

test("a hundred layers in a chain go on in rows", async () => {
  const layers = Array.from({ length: 100 }, (_, i) => `conv2d(${4 + (i % 5)}, 3, padding: same)`).join(
    " -> ",
  );
  const graph = graphOf(
    `model Hundred\ninput x: image[32, 32, 3]\nhead y: class[2] = x -> ${layers} -> globalAveragePooling2d -> dense(2)\n`,
  );
  const layout = await layOut(picture(graph, new Set()));
  expect(faults(layout)).toEqual([]);
  expect(layout.width / layout.height).toBeLessThan(4);
});

test("a deep residual network folds until it can be read", async () => {
  const graph = graphOf(`model Deep
input x: image[32, 32, 3]
block residual(n) {
  branch body = in -> conv2d(n, 3, padding: same) -> relu -> conv2d(n, 3, padding: same)
  fuse sum = add(in, body)
  trunk out = sum -> relu
}
trunk deep = x -> conv2d(8, 3, padding: same) -> repeat 40 { residual(8) }
head y: class[2] = deep -> globalAveragePooling2d -> dense(2)
`);
  const { cards } = picture(graph, foldedGroups(graph, "auto").folded);
  expect(cards.map(({ title }) => title)).toContain("residual(8) ×40");
  expect(cards.length).toBeLessThan(10);
  await expectNeat(graph);
});
