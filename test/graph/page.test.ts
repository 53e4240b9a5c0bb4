import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleGraphPage } from "#setup/graph-page";
import { pageHtml } from "../../src/graph/index.js";
import { specGraphs } from "./networks.js";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((file) => existsSync(file));
if (executablePath === undefined)
  console.warn("test/graph/page.test.ts is skipped: there is no /usr/bin/chromium");

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the page's script has the right types", () => {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  expect(execFileSync(process.execPath, [tsc, "-p", "src/graph/page"], { cwd: root, encoding: "utf8" })).toBe(
    "",
  );
});

describe.skipIf(executablePath === undefined)("the page of a network", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mcnn-graph-"));
  const errors: string[] = [];
  const requests: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await bundleGraphPage(root, path.join(folder, "page.js"));
    const graph = specGraphs().get("multi-channel-digits.mcnn");
    if (!graph) throw new Error("the spec is gone");
    const script = readFileSync(path.join(folder, "page.js"), "utf8");
    writeFileSync(path.join(folder, "page.html"), pageHtml(graph, { script, fold: "none" }));
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    page = await browser.newPage({ viewport: { width: 1300, height: 700 } });
    page.on("console", (message) => errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path.join(folder, "page.html")).href);
    await page.waitForSelector(".sheet svg");
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const cards = () => page.locator("[data-card]").count();
  const transform = () => page.locator(".sheet").evaluate((element) => element.getAttribute("style"));
  const place = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
  };

  test("fits to the window, zooms by buttons, wheel and keys", async () => {
    const { width } = (await page.locator(".sheet svg").boundingBox()) ?? { width: 0 };
    expect(width).toBeLessThanOrEqual(1301);
    const before = await place('[data-card="joint"]');
    await page.click('[data-do="in"]');
    expect((await place('[data-card="joint"]')).width).toBeCloseTo(before.width * 1.25, 0);
    const at = await place('[data-card="joint"]');
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await place('[data-card="joint"]')).width).toBeGreaterThan(at.width * 1.3);
    // What is under the pointer stays there.
    expect(Math.abs((await place('[data-card="joint"]')).x - at.x)).toBeLessThan(2);
    await page.locator(".canvas").focus();
    await page.keyboard.press("-");
    await page.keyboard.press("0");
    expect((await place('[data-card="joint"]')).width).toBeCloseTo(before.width, 0);
  });

  test("moves by dragging and by arrows, and a drag folds nothing", async () => {
    const count = await cards();
    const from = await place('[data-group="group:a"] > rect');
    await page.mouse.move(from.x, from.y - 60);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y, { steps: 4 });
    await page.mouse.up();
    expect((await place('[data-group="group:a"] > rect')).x).toBeCloseTo(from.x + 80, 0);
    expect(await cards()).toBe(count);
    const before = await transform();
    await page.locator(".canvas").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await transform()).not.toBe(before);
    await page.click('[data-do="fit"]');
  });

  test("a block folds into one card by a click on its box, and unfolds again", async () => {
    const count = await cards();
    await page.locator('[data-group="group:a/channel"] > text').click();
    await page.waitForSelector('[data-card="group:a/channel"]');
    expect(await cards()).toBe(count - 1);
    await page.locator('[data-card="group:a/channel"]').click();
    await page.waitForSelector('[data-group="group:a/channel"]');
    expect(await cards()).toBe(count);
  });

  test("blocks fold by the keyboard, and all at once", async () => {
    await page.locator('[data-group="group:b/channel"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-card="group:b/channel"]');
    await page.click('[data-do="fold"]');
    await expect.poll(() => page.locator(".folded").count()).toBe(6);
    await page.click('[data-do="unfold"]');
    await expect.poll(() => page.locator(".folded").count()).toBe(0);
  });

  test("arrows lead from layer to layer, Enter folds and unfolds, Escape leads out", async () => {
    const focused = (): Promise<string> =>
      page.evaluate(
        "(({ dataset, className }) => dataset.card ?? dataset.group ?? className)(document.activeElement)",
      );
    await page.locator(".canvas").focus();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("pixels");
    await page.locator('[data-card="a/channel/conv2d"]').focus();
    expect(await page.locator(".details:not([hidden])").innerText()).toContain("104 weights");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("a/channel/maxPooling2d");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/b\/channel/);
    await page.locator('[data-group="group:c/channel"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-card="group:c/channel"]');
    await expect.poll(focused).toBe("group:c/channel");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-group="group:c/channel"]');
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("canvas");
  });

  test("tells more of the layer under the pointer", async () => {
    const at = await place('[data-card="a/channel/conv2d"]');
    await page.mouse.move(at.x, at.y);
    await page.waitForSelector(".details:not([hidden])");
    const told = await page.locator(".details").innerText();
    expect(told).toContain("a/channel/conv2d");
    expect(told).toContain("104 weights");
    expect(told).toMatch(/multi-channel-digits\.mcnn:\d+/);
    expect(await page.locator(".edge.near").count()).toBe(2);
    await page.mouse.move(5, 690);
    await page.waitForSelector(".details", { state: "hidden" });
  });

  test("turns dark, and gives its SVG", async () => {
    const colour = () =>
      page.locator(".sheet .page").evaluate((element) => element.computedStyleMap().get("fill")?.toString());
    const before = await colour();
    await page.click('[data-do="theme"]');
    await expect.poll(colour).not.toBe(before);
    await page.click('[data-do="copy"]');
    await expect.poll(() => page.locator('[data-do="copy"]').textContent()).toBe("Copied");
  });

  test("nothing went wrong, and nothing was fetched", () => {
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
  });
});
