import { expect, test } from "vitest";
import { contrast } from "../../src/graph/colour.js";
import { kinds } from "../../src/graph/kinds.js";
import { styleSheet } from "../../src/graph/theme.js";

/** The colours that a style sheet gives: `.head.text fill` → `#5a0f0a`. */
function coloursOf(theme: "light" | "dark"): (rule: string) => string {
  const colours = new Map<string, string>();
  for (const [, selector = "", body = ""] of styleSheet(theme).matchAll(
    /\.mcnn-graph\.\w+ (\S+) \{ (.*?) \}/g,
  ))
    for (const [, property = "", value = ""] of body.matchAll(/([a-z]+): (#[0-9a-f]{6})/g))
      colours.set(`${selector} ${property}`, value);
  return (rule) => colours.get(rule) ?? `no ${rule}`;
}

test("contrast is that of WCAG", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each(["light", "dark"] as const)("texts and lines stand out in %s", (theme) => {
  const of = coloursOf(theme);
  const texts: (readonly [text: string, ground: string])[] = [".page", ".frame"].map((ground) => [
    ".muted fill",
    `${ground} fill`,
  ]);
  for (const kind of kinds)
    for (const text of [`.${kind}.text fill`, "text fill", ".muted fill"])
      texts.push([text, `.${kind}.shape-of fill`]);
  const faint = texts.filter(([text, ground]) => !(contrast(of(text), of(ground)) >= 4.5));
  expect(
    faint.map(([text, ground]) => `${text} on ${ground}: ${contrast(of(text), of(ground)).toFixed(2)}`),
  ).toEqual([]);
  const lines = [".edge stroke", ".arrow fill", ...kinds.map((kind) => `.${kind}.shape-of stroke`)];
  const thin = lines.filter((line) => !(contrast(of(line), of(".page fill")) >= 3));
  expect(thin.map((line) => `${line}: ${contrast(of(line), of(".page fill")).toFixed(2)}`)).toEqual([]);
});
