import type { Kind } from "./kinds.js";
import { kinds } from "./kinds.js";
import { fillOf } from "./theme.js";
import type { Card, Picture } from "./types.js";

/** The picture as a flowchart of Mermaid, which GitHub and many editors draw. */
export function mermaid(picture: Picture): string {
  const ids = new Map([...picture.cards, ...picture.boxes].map(({ id }, i) => [id, `n${i}`]));
  const idOf = (id: string) => ids.get(id) ?? "n";
  const used = kinds.filter((kind) => picture.cards.some((card) => card.kind === kind));
  const lines = [
    "flowchart LR",
    ...inside(picture, undefined, idOf, "  "),
    ...picture.edges.map(({ from, to, shape }) => `  ${idOf(from)} -->|${quoted(shape)}| ${idOf(to)}`),
    ...used.map(
      (kind) =>
        `  classDef ${classOf(kind)} fill:${fillOf(kind).fill},stroke:${fillOf(kind).line},color:${fillOf(kind).text}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function inside(
  picture: Picture,
  parent: string | undefined,
  idOf: (id: string) => string,
  indent: string,
): string[] {
  const cards = picture.cards.filter(({ box }) => box === parent);
  const boxes = picture.boxes.filter((box) => box.parent === parent);
  return [
    ...cards.map((card) => `${indent}${idOf(card.id)}${shape(card)}:::${classOf(card.kind)}`),
    ...boxes.flatMap(({ id, label }) => [
      `${indent}subgraph ${idOf(id)} [${quoted(label)}]`,
      ...inside(picture, id, idOf, `${indent}  `),
      `${indent}end`,
    ]),
  ];
}

function shape(card: Card): string {
  const text = quoted(linesOf(card).join("\n"));
  if (card.kind === "input" || card.kind === "head") return `([${text}])`;
  return card.folded ? `[[${text}]]` : `[${text}]`;
}

/** A card's texts, a line each. */
export function linesOf({ name, title, detail, chips, note }: Card): string[] {
  return [name, [title, detail].join(" ").trim(), chips.map(({ text }) => text).join(" · "), note].filter(
    (line) => line !== "",
  );
}

/** Some kinds are words of Mermaid's own. */
const classOf = (kind: Kind) => `kind-${kind}`;

/** Characters that mean something to Mermaid, or to the HTML that it makes, become its number codes. */
function quoted(text: string): string {
  const safe = [...text].map((c) =>
    /[\p{L}\p{N} .,:()×·…=+/_?-]/u.test(c) ? c : c === "\n" ? "<br>" : `#${c.codePointAt(0) ?? 0};`,
  );
  return `"${safe.join("")}"`;
}
