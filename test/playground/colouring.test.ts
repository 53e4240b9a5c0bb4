import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { linkTo } from "../../src/playground/share.js";
import { executablePath, launchChromium } from "../support/chromium.js";
import { colouring } from "../support/colouring.js";
import type { Colour } from "../support/colouring.js";
import { open } from "./page.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The light theme's. */
const shown: Readonly<Record<Colour, string>> = {
  comment: "#7b8494",
  doc: "#7b8494",
  keyword: "#7c3aed",
  text: "#15803d",
  number: "#b45309",
  operator: "#5b6475",
  type: "#0f766e",
  call: "#1d4ed8",
  name: "#1b1f27",
  property: "#9d174d",
  constant: "#a16207",
};

/** So many lines are in sight at once. */
const most = 30;

describe.skipIf(executablePath === undefined)("Monaco", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mcnn-colours-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("colours words as the table has it", { timeout: 180_000 }, async () => {
    execFileSync(process.execPath, ["scripts/playground.mjs", "--build", "--out", folder], { cwd: root });
    const browser = await launchChromium();
    const found = new Map<string, readonly Coloured[]>();
    const lines = [...new Set(colouring.map(({ line }) => line))];
    for (let start = 0; start < lines.length; start += most) {
      const some = lines.slice(start, start + most);
      const { page } = await open(browser, folder, linkTo(`${some.join("\n")}\n`, { href: "" }));
      // Colours by meaning come a moment after those by words.
      await page.waitForTimeout(2500);
      const coloured: Coloured[][] = await page.evaluate(readColours);
      some.forEach((line, i) => found.set(line, coloured[i] ?? []));
      await page.context().close();
    }
    await browser.close();
    const table = colouring.map(({ line, word, colour }) => ({ line, word, colour: shown[colour] }));
    const seen = table.map(({ line, word }) => ({
      line,
      word,
      colour: colourOf(found.get(line) ?? [], word),
    }));
    expect(seen).toEqual(table);
  });
});

interface Coloured {
  readonly text: string;
  readonly colour: string;
}

/** Of a word, or of the last one of its kind in the line, which the table marks by a zero behind it. */
function colourOf(pieces: readonly Coloured[], word: string): string | undefined {
  const isLast = word.endsWith("\0");
  const fits = ({ text }: Coloured) => text === (isLast ? word.slice(0, -1) : word);
  return (isLast ? pieces.findLast(fits) : pieces.find(fits))?.colour;
}

/** In the page: the pieces of each line, from above, in their colours. */
const readColours = `
  Array.from(document.querySelectorAll("#editor .view-line"))
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((line) => Array.from(line.querySelectorAll(":scope > span > span")).map((piece) => ({
      text: piece.textContent.replaceAll("\\u00a0", " ").trim(),
      colour: "#" + getComputedStyle(piece).color.match(/\\d+/g).slice(0, 3)
        .map((value) => Number(value).toString(16).padStart(2, "0")).join(""),
    })))`;
