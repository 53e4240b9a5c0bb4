import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { executablePath } from "../support/chromium.js";
import { built } from "./built.js";
import { open, soon } from "./page.js";
import { typeText } from "./typist.js";

if (executablePath === undefined)
  console.warn("test/playground/novice.test.ts is skipped: there is no /usr/bin/chromium");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What stands on the page: two measures of a penguin and its island tell its species. */
const spec = `model Novice
data {
  p: csv("data/penguins.csv")
  split: random(train: 0.7, validate: 0.1, test: 0.2, seed: 1)
}
input bill: vector[2] = [p.bill_length, p.bill_depth] -> standardize
input island: category[3] = p.island
branch place = island -> embedding(3, 2) -> flatten
fuse joint = concat(bill, place)
head species: class[3] = joint -> dense(3) {
  target: p.species
  metrics: [accuracy]
}
train {
  optimizer: adam(learningRate: 0.01)
  batchSize: 32
  epochs: 3
  seed: 1
}
`;

describe.skipIf(executablePath === undefined)("by keys alone", () => {
  const { folder, browser } = built();

  test("a network with two inputs is written from nothing, and trains", { timeout: 120_000 }, async () => {
    const { page, said, shoot } = await open(browser(), folder);
    await tabTo(page, "#new");
    await page.keyboard.press("Enter");
    await soon(() => page.textContent("#picture-note")).toContain("Begin with a model");
    // The cursor is in the editor now.
    await typeText(page, spec, 20);
    await soon(() => page.textContent("#problem-count")).toBe("No problems");
    await soon(() => page.textContent("#picture")).toContain("concat");
    expect(await page.textContent("#totals")).toContain("weights");
    await soon(() => page.locator("#code .view-lines").innerText()).toContain("createNovice");
    await leaveEditor(page);
    await tabTo(page, "#code-tab");
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#train-tab").getAttribute("aria-selected")).toBe("true");
    await tabTo(page, "#train");
    await page.keyboard.press("Enter");
    await soon(() => page.textContent("#status"), { timeout: 90_000 }).toMatch(
      /^Trained in .*species\.accuracy/,
    );
    expect(await page.textContent("#trained")).toBe("Curves of untitled, as it stands.");
    expect(await page.locator(".curves").count()).toBe(2);
    await shoot("novice");
    await tabTo(page, "#specs");
    await page.keyboard.type("seed");
    await soon(() => page.textContent("#trained")).toBe(
      "Curves of untitled, and not of seed, which is in the editor.",
    );
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("Tab indents in the editor, and leaves it after Escape, as the page says", async () => {
    const { page } = await open(browser(), folder);
    await tabTo(page, "#new");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await soon(() => page.textContent("#place")).toBe("1:3");
    expect(await page.textContent("#leave")).toBe("Escape, then Tab, leaves the editor");
    await leaveEditor(page);
    expect(await focused(page)).toBe("above-problems");
    await page.context().close();
  });

  test("panes get other sizes, which stay, and no problem moves the editor", async () => {
    const { page } = await open(browser(), folder);
    const size = async (selector: string) => {
      const { width = 0, height = 0 } = (await page.locator(selector).boundingBox()) ?? {};
      return { width, height };
    };
    const before = await size("#editor");
    await tabTo(page, "#new");
    await page.keyboard.press("Enter");
    await page.keyboard.type("a b c d e f\ng\nh\ni\nj\nk\nl\nm\nn");
    await soon(() => page.textContent("#problem-count")).toContain("error");
    expect(await size("#editor")).toEqual(before);
    await leaveEditor(page);
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
    const lower = await size("#editor");
    expect(lower.height).toBeLessThan(before.height - 40);
    await tabTo(page, "#between");
    await page.keyboard.press("ArrowRight");
    expect((await size("#editor")).width).toBeGreaterThan(before.width + 20);
    const bar = await page.locator("#between").boundingBox();
    await page.mouse.move((bar?.x ?? 0) + 5, 300);
    await page.mouse.down();
    await page.mouse.move(500, 300, { steps: 4 });
    await page.mouse.up();
    const after = await size("#editor");
    expect(after.width).toBeLessThan(500);
    await page.reload();
    await page.waitForSelector("#problem-count:not(:empty)");
    expect(await size("#editor")).toEqual(after);
    await page.context().close();
  });

  test(
    "no text of a picture is smaller than 7 pixels, and axe finds nothing serious, at any size",
    { timeout: 120_000 },
    async () => {
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [1440, 1024, 390]) {
          const { page, shoot } = await open(browser(), folder, "", {
            width,
            height: width < 500 ? 844 : 800,
            colorScheme,
          });
          await soon(() => page.locator("#code .view-lines").innerText()).toContain(
            "createMultiChannelDigits",
          );
          expect(await page.evaluate(smallestText), `${width}`).toBeGreaterThanOrEqual(7);
          // Wider than the window is nothing.
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
          await shoot(`${width}-${colorScheme}`);
          for (const tab of ["#code-tab", "#cost-tab", "#train-tab"]) {
            await page.click(tab);
            expect(await seriousFindings(page), `${width} ${colorScheme} ${tab}`).toEqual([]);
          }
          await page.context().close();
        }
    },
  );
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await page.locator(selector).evaluate((element) => element === element.ownerDocument.activeElement))
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}, but to ${await focused(page)}`);
}

/** A list of suggestions may be open, which Escape closes first. */
async function leaveEditor(page: Page): Promise<void> {
  await soon(async () => {
    await page.keyboard.press("Escape");
    return page.textContent("#leave");
  }).toBe("Tab leaves the editor now");
  await page.keyboard.press("Tab");
}

function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.id");
}

const smallestText = `Math.min(...Array.from(document.querySelectorAll("#picture svg text"), (text) =>
  parseFloat(text.getAttribute("font-size")) * text.getScreenCTM().a))`;

/** What axe finds that keeps people out, but for the insides of Monaco, which has a mode of its own for screen readers. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations }: AxeResults = await page.evaluate(
    'axe.run({ exclude: [[".monaco-editor"]] }, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
