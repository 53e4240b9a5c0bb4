import { expect, test } from "vitest";
import { foldedGroups } from "../../src/graph/index.js";
import type { Folding, NetworkGraph } from "../../src/graph/index.js";
import { layOut } from "../../src/graph/layout.js";
import { picture } from "../../src/graph/picture.js";
import { makeCalls, randomNetwork } from "../accepted/random-network.js";
import { random } from "../support/random.js";
import { faults } from "./geometry.js";
import { graphOf, randomSpec, specGraphs } from "./networks.js";

/** Of the picture, and of the room that a page may have for it. */
const kinds: readonly (readonly [Folding, aspect?: number])[] = [["auto"], ["auto", 1], ["none"], ["all"]];

async function expectNeat(graph: NetworkGraph): Promise<void> {
  for (const [folding, aspect] of kinds) {
    const drawn = picture(graph, foldedGroups(graph, folding).folded);
    const layout = await layOut(drawn, aspect);
    expect(layout.cards.length, String(folding)).toBe(drawn.cards.length);
    expect(faults(layout), String(folding)).toEqual([]);
  }
}

test.each([...specGraphs()])("nothing overlaps in the picture of %s", async (_, graph) => expectNeat(graph));

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  "nothing overlaps in random network %i",
  async (seed) => expectNeat(graphOf(randomSpec(random(seed)))),
);

const calls = makeCalls(3);

test.each(Array.from({ length: 25 }, (_, seed) => seed))(
  "nothing overlaps in random network %i over the whole catalogue",
  async (seed) => expectNeat(graphOf(randomNetwork(random(seed), calls))),
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
  const titles = layout.boxes.map(({ label }) => label);
  expect(new Set(titles)).toEqual(new Set(["head y", "head y, continued"]));
});

test("several lines go on in the next row", async () => {
  const graph = graphOf(`model UNet
input scan: image[128, 128, 1]
block double(n) { conv2d(n, 3, padding: same) -> relu -> conv2d(n, 3, padding: same) -> relu }
trunk d1 = scan -> double(16)
trunk d2 = d1 -> maxPooling2d(2) -> double(32)
trunk d3 = d2 -> maxPooling2d(2) -> double(64)
trunk u2 = d3 -> upSampling2d(2) -> conv2d(32, 2, padding: same)
fuse m2 = concat(d2, u2)
trunk e2 = m2 -> double(32) -> upSampling2d(2) -> conv2d(16, 2, padding: same)
fuse m1 = concat(d1, e2)
head organ: mask[128, 128, 4] = m1 -> double(16) -> conv2d(4, 1)
`);
  const layout = await layOut(picture(graph, new Set()));
  expect(layout.width / layout.height).toBeLessThan(4);
  expect(faults(layout)).toEqual([]);
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
