import ELK from "elkjs/lib/elk.bundled.js";
import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { cardLines, sizes } from "./card-lines.js";
import type { CardLines } from "./card-lines.js";
import { textWidth } from "./measure.js";
import { boxLabelHeight } from "./placed.js";
import { inRows } from "./rows.js";
import type { Layout, PlacedEdge, Rectangle } from "./placed.js";
import type { Card, GraphGroup, Picture } from "./types.js";

/** Room around the picture. */
const margin = 20;

const everywhere = {
  // Lanes begin side by side, at the left.
  "elk.layered.layering.strategy": "LONGEST_PATH_SOURCE",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.edgeLabels.sideSelection": "ALWAYS_UP",
  "elk.layered.mergeEdges": "true",
  "elk.layered.spacing.nodeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "12",
  "elk.spacing.nodeNode": "20",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "12",
  "elk.spacing.edgeLabel": "3",
  "elk.spacing.labelNode": "4",
};

const ofPicture = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  // Within boxes, ELK breaks down over it.
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.randomSeed": "1",
  "elk.padding": `[top=${margin},left=${margin},bottom=${margin},right=${margin}]`,
};

/** A network simplex takes long for so many cards. */
const many = 120;

function optionsFor({ cards }: Picture) {
  return cards.length > many
    ? { ...everywhere, "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF" }
    : everywhere;
}

/** Of a picture that looks well in a column of text. */
const usualAspect = 2.4;

/** Places everything, left to right; what is too long for an aspect goes on in the next row, as words do. */
export async function layOut(picture: Picture, aspect = usualAspect): Promise<Layout> {
  return inRows(await inOneRow(picture), aspect);
}

/** By the layered layout of the Eclipse Layout Kernel. */
async function inOneRow(picture: Picture): Promise<Layout> {
  const lines = new Map(picture.cards.map((card) => [card.id, cardLines(card)]));
  const root: ElkNode = {
    id: "picture",
    layoutOptions: { ...optionsFor(picture), ...ofPicture },
    children: childrenOf(picture, undefined, lines),
    edges: labelledEdges(picture),
  };
  // Filled in with places.
  await new ELK.default().layout(root);
  const at = rectangles(root);
  const place = (id: string): Rectangle => at.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    cards: picture.cards.map((card) => ({
      card,
      lines: lines.get(card.id) ?? cardLines(card),
      at: place(card.id),
    })),
    boxes: picture.boxes.map((box) => ({
      box,
      label: box.label,
      at: place(box.id),
      cutLeft: false,
      cutRight: false,
    })),
    edges: (root.edges ?? []).map(placed),
  };
}

function childrenOf(
  picture: Picture,
  parent: string | undefined,
  lines: ReadonlyMap<string, CardLines>,
): ElkNode[] {
  const boxes = picture.boxes.filter((box) => box.parent === parent);
  const cards = picture.cards.filter(({ box }) => box === parent);
  const order = orderOf(picture);
  return [
    ...boxes.map((box) => boxNode(picture, box, lines)),
    ...cards.map((card) => cardNode(card, lines)),
  ].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** Boxes stand where the first card in them stands. */
function orderOf({ cards, boxes }: Picture): Map<string, number> {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const order = new Map<string, number>();
  for (const [i, { id, box }] of cards.entries()) {
    order.set(id, i);
    for (let up = box; up !== undefined; up = parents.get(up)) order.set(up, Math.min(order.get(up) ?? i, i));
  }
  return order;
}

function cardNode({ id, kind }: Card, lines: ReadonlyMap<string, CardLines>): ElkNode {
  const { width = 0, height = 0 } = lines.get(id) ?? {};
  const end = kind === "input" ? "FIRST" : kind === "head" ? "LAST" : undefined;
  const layoutOptions =
    end === undefined ? { "elk.alignment": "LEFT" } : { "elk.layered.layering.layerConstraint": end };
  return { id, width, height, layoutOptions };
}

function boxNode(
  picture: Picture,
  { id, label }: GraphGroup,
  lines: ReadonlyMap<string, CardLines>,
): ElkNode {
  return {
    id,
    children: childrenOf(picture, id, lines),
    layoutOptions: {
      ...optionsFor(picture),
      "elk.alignment": "LEFT",
      "elk.padding": `[top=${boxLabelHeight + 8},left=12,bottom=12,right=12]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${Math.ceil(textWidth(label, sizes.box) + 46)}, 40)`,
    },
  };
}

/** What a node gives is written once, however many read it. The others have room for it too: all readers begin side by side. */
function labelledEdges({ edges }: Picture): ElkExtendedEdge[] {
  const labelled = new Set<string>();
  return edges.map(({ from, to, shape }, i) => {
    const key = JSON.stringify([from, shape]);
    const first = !labelled.has(key);
    labelled.add(key);
    const width = Math.ceil(textWidth(shape, sizes.label)) + 4;
    return {
      id: `edge ${i}`,
      sources: [from],
      targets: [to],
      labels: [first ? { text: shape, width, height: 13 } : { text: " ", width: 1, height: 1 }],
    };
  });
}

function placed({ sources: [from = ""], targets: [to = ""], sections, labels }: ElkExtendedEdge): PlacedEdge {
  const points = (sections ?? []).flatMap((s) => [s.startPoint, ...(s.bendPoints ?? []), s.endPoint]);
  const label = labels?.find(({ text }) => text !== " ");
  const at = label && {
    x: label.x ?? 0,
    y: label.y ?? 0,
    width: label.width ?? 0,
    height: label.height ?? 0,
  };
  return { from, to, points, label: at && { text: label.text ?? "", at } };
}

function rectangles(root: ElkNode): Map<string, Rectangle> {
  const found = new Map<string, Rectangle>();
  const visit = ({ id, x = 0, y = 0, width = 0, height = 0, children }: ElkNode): void => {
    found.set(id, { x, y, width, height });
    for (const child of children ?? []) visit(child);
  };
  visit(root);
  return found;
}
