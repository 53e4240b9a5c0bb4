import { contrast, hsl } from "./colour.js";
import { kinds } from "./kinds.js";
import type { Kind } from "./kinds.js";

export const themes = ["auto", "light", "dark"] as const;

/** `auto` is as the reader's system is. */
export type Theme = (typeof themes)[number];

/** Line and text, and the area within. */
interface Colours {
  readonly line: string;
  readonly fill: string;
  readonly text: string;
}

interface Palette {
  readonly page: string;
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly box: string;
  readonly boxLine: string;
  readonly colours: (kind: Kind) => Colours;
}

/** The hue of each kind; text on its own area has a contrast of at least 4.5 in both palettes. */
const hues: Readonly<Record<Kind, readonly [hue: number, chroma: number]>> = {
  input: [215, 14],
  convolution: [217, 82],
  dense: [262, 70],
  recurrent: [188, 75],
  attention: [322, 62],
  embedding: [170, 70],
  normalization: [45, 72],
  activation: [24, 80],
  pooling: [150, 52],
  regularization: [345, 60],
  shape: [215, 9],
  fusion: [36, 88],
  head: [4, 70],
  block: [230, 26],
  lost: [0, 0],
};

const light: Palette = {
  page: "#ffffff",
  text: "#1b1f27",
  muted: "#5b6475",
  edge: "#8a93a3",
  box: "#f6f7f9",
  boxLine: "#c6cdd8",
  colours: coloured((hue, chroma) => ({
    line: visible(hue, chroma * 0.75, 58),
    fill: hsl(hue, chroma, 95),
    text: hsl(hue, chroma * 0.85, 27),
  })),
};

const dark: Palette = {
  page: "#191d23",
  text: "#e6e9ee",
  muted: "#a3adbd",
  edge: "#748094",
  box: "#1f242b",
  boxLine: "#4a5462",
  colours: coloured((hue, chroma) => ({
    line: hsl(hue, chroma * 0.55, 55),
    fill: hsl(hue, chroma * 0.4, 20),
    text: hsl(hue, chroma * 0.8, 84),
  })),
};

/** The light colours of a kind, for formats that have no themes. */
export function fillOf(kind: Kind): Colours {
  return light.colours(kind);
}

/** The style sheet of a picture. Colours stand in it as they are, since not every program knows variables. */
export function styleSheet(theme: Theme): string {
  if (theme !== "auto") return rules(`.mcnn-graph.${theme}`, theme === "light" ? light : dark);
  const root = ".mcnn-graph.auto";
  return `${rules(root, light)}\n@media (prefers-color-scheme: dark) {\n${rules(root, dark)}\n}`;
}

function rules(root: string, { page, text, muted, edge, box, boxLine, colours }: Palette): string {
  const general = [
    `.page { fill: ${page}; }`,
    `text { fill: ${text}; }`,
    `.muted { fill: ${muted}; }`,
    `.edge { fill: none; stroke: ${edge}; }`,
    `.arrow { fill: ${edge}; }`,
    `.frame { fill: ${box}; stroke: ${boxLine}; }`,
    ".area { stroke: none; }",
    ".rim { fill: none; }",
  ];
  const byKind = kinds.flatMap((kind) => {
    const { line, fill, text: own } = colours(kind);
    return [
      `.${kind}.shape-of { fill: ${fill}; stroke: ${line}; }`,
      `.${kind}.solid { fill: ${line}; }`,
      `.${kind}.text { fill: ${own}; }`,
    ];
  });
  return [...general, ...byKind].map((rule) => `${root} ${rule}`).join("\n");
}

/** As light as asked, or darker until it can be seen on white: a yellow is brighter than a blue. */
function visible(hue: number, saturation: number, lightness: number): string {
  const colour = hsl(hue, saturation, lightness);
  return contrast(colour, "#ffffff") < 3 ? visible(hue, saturation, lightness - 1) : colour;
}

function coloured(make: (hue: number, chroma: number) => Colours): (kind: Kind) => Colours {
  return (kind) => make(...hues[kind]);
}
