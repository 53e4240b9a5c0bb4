import { linesOf } from "./mermaid.js";
import { fillOf } from "./theme.js";
import type { Card, Picture } from "./types.js";

/** The picture for Graphviz. */
export function dot(picture: Picture): string {
  const lines = [
    `digraph ${quoted(picture.name || "Network")} {`,
    "  rankdir=LR;",
    '  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=9, color="#8a93a3", fontcolor="#5b6475"];',
    ...inside(picture, undefined, "  "),
    ...picture.edges.map(
      ({ from, to, shape }) => `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(shape)}];`,
    ),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function inside(picture: Picture, parent: string | undefined, indent: string): string[] {
  const cards = picture.cards.filter(({ box }) => box === parent);
  const boxes = picture.boxes.filter((box) => box.parent === parent);
  return [
    ...cards.map((card) => `${indent}${quoted(card.id)} [${attributes(card)}];`),
    ...boxes.flatMap(({ id, label }) => [
      `${indent}subgraph ${quoted(`cluster ${id}`)} {`,
      `${indent}  label=${quoted(label)}; labeljust=l; style=rounded; color="#d5dae2"; fontname="Helvetica"; fontsize=10;`,
      ...inside(picture, id, `${indent}  `),
      `${indent}}`,
    ]),
  ];
}

function attributes(card: Card): string {
  const { fill, line, text } = fillOf(card.kind);
  const more = card.folded ? ", peripheries=2" : "";
  return `label=${quoted(linesOf(card).join("\n"))}, fillcolor="${fill}", color="${line}", fontcolor="${text}"${more}`;
}

/** In Graphviz's strings a backslash begins an escape of its own, and a control character ends nothing well. */
function quoted(text: string): string {
  const safe = text
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\p{Cc}|\p{Cs}/gu, "\uFFFD");
  // Also in its plain strings, Graphviz reads HTML's entities.
  return `"${safe.replaceAll("&", "&amp;")}"`;
}
