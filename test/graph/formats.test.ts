import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { dot, drawSvg, foldedGroups, mermaid, pageHtml, picture } from "../../src/graph/index.js";
import type { NetworkGraph } from "../../src/graph/index.js";
import { layOut } from "../../src/graph/layout.js";
import { faults } from "./geometry.js";
import { graphOf, specGraphs } from "./networks.js";

const seed = specGraphs().get("seed.mcnn");
if (!seed) throw new Error("specs/seed.mcnn is gone");

const hostile = `</text></title><script>alert(1)</script>"'&\\ #quot; ]]> --> \u0000\u202E\uD800`;
const hostileText = /<script|<\/text><\/title>|\u0000|\u202E|[\uD800-\uDFFF]/;

/** The seed network, with every text replaced by one that would break out. */
function bewitched({ nodes, groups, edges }: NetworkGraph): NetworkGraph {
  const bad = (id: string) => `${id}${hostile}`;
  return {
    name: hostile,
    doc: hostile,
    weights: 1,
    multiplyAdds: hostile,
    nodes: nodes.map((node) => ({
      ...node,
      id: bad(node.id),
      name: hostile,
      title: hostile,
      detail: hostile,
      activation: hostile,
      shape: hostile,
      group: node.group === undefined ? undefined : bad(node.group),
      place: { file: hostile, line: 1, text: hostile },
    })),
    groups: groups.map((group) => ({
      ...group,
      id: bad(group.id),
      label: hostile,
      call: hostile,
      parent: group.parent === undefined ? undefined : bad(group.parent),
    })),
    edges: edges.map((edge) => ({ from: bad(edge.from), to: bad(edge.to), shape: hostile })),
  };
}

test("Mermaid of a spec", async () => {
  await expect(mermaid(picture(seed, new Set()))).toMatchFileSnapshot("golden/seed.mmd");
});

test("DOT of a spec", async () => {
  await expect(dot(picture(seed, new Set()))).toMatchFileSnapshot("golden/seed.dot");
});

test("the same network gives the same picture", async () => {
  const again = specGraphs().get("seed.mcnn") ?? seed;
  expect(await drawSvg(again)).toBe(await drawSvg(seed));
});

test("no name breaks out of an SVG", async () => {
  const svg = await drawSvg(bewitched(seed));
  expect(svg).not.toMatch(hostileText);
  expect(svg.match(/<script/g)).toBe(null);
  // Every tag is one of the picture's own, and they nest.
  const open: string[] = [];
  for (const [tag, close, name = ""] of svg.matchAll(
    /<(\/?)([a-z]+)(?: [a-z-]+="[^"<]*"| [a-zA-Z-]+="[^"<]*"|\s)*\/?>/g,
  )) {
    expect(["svg", "title", "desc", "style", "rect", "g", "text", "path"]).toContain(name);
    if (close) expect(open.pop()).toBe(name);
    else if (!tag.endsWith("/>")) open.push(name);
  }
  expect(open).toEqual([]);
  expect(svg.replaceAll(/<(\/?)([a-z]+)(?: [a-zA-Z-]+="[^"<]*"|\s)*\/?>/g, "")).not.toContain("<");
});

test("no name breaks out of Mermaid or DOT", () => {
  const drawn = picture(bewitched(seed), new Set());
  for (const label of mermaid(drawn).matchAll(/"([^"]*)"/g))
    expect(label[1]?.replaceAll("<br>", "")).not.toMatch(/[<>"'&\\]/);
  // What is left of DOT without its strings has nothing of a name in it.
  expect(dot(drawn).replaceAll(/"(?:[^"\\]|\\.)*"/g, "")).not.toMatch(/script|alert|quot/);
});

test("Graphviz finds every card, box and edge in DOT, whatever the names are", async () => {
  const graphviz = await instance();
  for (const graph of [...specGraphs().values(), bewitched(seed)]) {
    const drawn = picture(graph, foldedGroups(graph, "auto").folded);
    const { cards, boxes, edges } = drawn;
    const read: Read = JSON.parse(graphviz.renderString(dot(drawn), { format: "json" }));
    const isBox = ({ name }: { readonly name: string }) => name.startsWith("cluster ");
    expect(read.objects.filter(isBox)).toHaveLength(boxes.length);
    expect(read.objects).toHaveLength(cards.length + boxes.length);
    expect(read.edges).toHaveLength(edges.length);
  }
});

interface Read {
  readonly objects: readonly { readonly name: string }[];
  readonly edges: readonly object[];
}

test("no name breaks out of the page", () => {
  const html = pageHtml(bewitched(seed), { script: "/* </script> */" });
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
});

test("a card upon another is seen", async () => {
  const layout = await layOut(picture(seed, new Set()));
  const [first, second, ...rest] = layout.cards;
  if (!first || !second) throw new Error("no cards");
  expect(faults({ ...layout, cards: [first, { ...second, at: first.at }, ...rest] })).not.toEqual([]);
});

test("what is said of a network: kinds, options, weights, shared parts", () => {
  const graph = graphOf(`model Said
input x: image[8, 8, 1]
optional input y: image[8, 8, 1]
shared eye = conv2d(4, [3, 1], strides: 2, activation: relu) -> flatten -> dense(6)
branch a = x -> eye
branch b = y -> eye
fuse both = concat(a, b)
head h: binary = both -> dense(1)
`);
  const { cards, edges } = picture(graph, new Set());
  const said = cards.map(({ kind, title, detail, note, chips }) =>
    [kind, title, detail, note, ...chips.map(({ text }) => text)].filter((text) => text !== "").join(" | "),
  );
  expect(said).toEqual([
    "input | x | image",
    "input | y | image",
    "convolution | conv2d | 4 · 3×1 · stride 2 | 16 weights | relu",
    "shape | flatten",
    "dense | dense | 6 | 294 weights",
    "convolution | conv2d | 4 · 3×1 · stride 2 | shared weights | relu",
    "shape | flatten",
    "dense | dense | 6 | shared weights",
    "fusion | concat",
    "dense | dense | 1 | 13 weights",
    "head | h | binary · binaryCrossEntropy",
  ]);
  expect(cards.map(({ optional }) => optional).indexOf(true)).toBe(1);
  expect(edges.map(({ shape }) => shape)).toContain("3×4×4");
});
