import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { linkTo } from "../../src/playground/share.js";
import { executablePath } from "../support/chromium.js";
import { built } from "./built.js";
import { open, soon, typeOver, word } from "./page.js";
import type { Opened } from "./page.js";

if (executablePath === undefined)
  console.warn("test/playground/playground.test.ts is skipped: there is no /usr/bin/chromium");

const root = fileURLToPath(new URL("../../", import.meta.url));
const slow = { timeout: 240_000 };
test("the playground's sources have the right types", () => {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const run = () =>
    execFileSync(process.execPath, [tsc, "-p", "src/playground"], { cwd: root, encoding: "utf8" });
  expect(run()).toBe("");
});

describe.skipIf(executablePath === undefined)("the playground", () => {
  const { folder, browser } = built();
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(browser(), folder);
  });

  test("is one folder of files, small enough to be sent", () => {
    const bytes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(14e6);
  });

  test("opens with an example: shapes in the lines, a picture, costs and code", async () => {
    const { page, shoot } = opened;
    await soon(() => page.textContent("#problem-count")).toBe("No problems");
    await soon(() => page.locator("#editor .view-lines").innerText()).toContain("[7,\u00a07,\u00a016]");
    expect(await page.textContent("#totals")).toContain("155,202 weights");
    expect(await page.locator("#picture [data-card]").count()).toBeGreaterThan(8);
    await soon(() => page.locator("#code .view-lines").innerText()).toContain("createMultiChannelDigits");
    await shoot("light");
  });

  test("underlines a mistake, says why, and fixes it", async () => {
    const { page, shoot } = opened;
    await typeOver(page, word(page, "maxPooling2d(2)", "maxPooling2d"), "maxPoling2d");
    // What is half typed is a mistake too, for a moment.
    await soon(() => page.textContent("#problems")).toContain("maxPoling2d");
    await page.waitForSelector("#editor .squiggly-error");
    expect(await page.textContent("#problem-count")).toContain("1 error");
    await shoot("mistake");
    await page.locator("#editor .view-line").getByText("maxPoling2d").first().click();
    await page.keyboard.press("Control+.");
    const widget = page.locator(".action-widget").first();
    await soon(() => widget.innerText()).toContain("maxPooling2d");
    await shoot("fixes");
    await page.keyboard.press("Enter");
    await soon(() => page.textContent("#problem-count")).toBe("No problems");
    await typeOver(page, word(page, "maxPooling2d(2)", "maxPooling2d"), "maxPoling2d");
    await soon(() => page.textContent("#problems")).toContain("maxPoling2d");
    await page.locator(".fix").first().click();
    await soon(() => page.textContent("#problem-count")).toBe("No problems");
  });

  test("says what is unwise, with its fix", async () => {
    const { page, shoot } = opened;
    await word(page, "const hidden", "hidden").click();
    await page.keyboard.press("End");
    await page.keyboard.type("\nconst spare = 1", { delay: 20 });
    await page.keyboard.press("Escape");
    await soon(() => page.textContent("#problems")).toContain("nothing uses the const spare");
    expect(await page.textContent("#problem-count")).toBe("1 warning");
    await soon(() => page.locator("#editor .squiggly-inline-unnecessary").count()).toBeGreaterThan(0);
    await shoot("unwise");
    await page.getByText("leave it out", { exact: true }).click();
    await soon(() => page.textContent("#problem-count")).toBe("No problems");
  });

  test("shapes, picture, costs and code follow what is typed", async () => {
    const { page } = opened;
    await typeOver(page, word(page, "const hidden", "64"), "32");
    await soon(() => page.textContent("#totals")).toContain("79,586 weights");
    await soon(() => page.locator("#editor .view-lines").innerText()).toContain("[32]");
    await soon(() => page.textContent("#picture")).toContain("32");
    await soon(() => page.locator("#code .view-lines").innerText()).toContain("hidden\u00a0=\u00a032");
  });

  test("tells of a word, and completes one", async () => {
    const { page, shoot } = opened;
    await word(page, "batchNormalization", "batchNormalization").hover();
    await soon(() => page.locator(".monaco-hover:visible").first().innerText()).toContain("weights");
    await shoot("hover");
    await page.mouse.move(1000, 500);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".monaco-hover:visible").count()).toBe(0);
    await word(page, "relu", "relu").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" -> drop");
    await soon(() => page.locator(".suggest-widget").innerText()).toContain("dropout");
    await shoot("completion");
    await page.keyboard.press("Escape");
    for (let i = 0; i < " -> drop".length; i++) await page.keyboard.press("Backspace");
    await soon(() => page.textContent("#problem-count")).toBe("No problems");
  });

  test("the help on a call and the list of suggestions are both in sight, near the top too", async () => {
    const { page, shoot } = await open(browser(), folder, linkTo("", { href: "" }));
    await page.locator("#editor .view-lines").click();
    await page.keyboard.type("model M\ninput a: image[8, 8, 1]\ntrunk x = a -> conv2d(", { delay: 40 });
    const list = page.locator(".suggest-widget.visible");
    const help = page.locator(".parameter-hints-widget.visible");
    const apart = async () => {
      const [one, other] = [await list.boundingBox(), await help.boundingBox()];
      if (!one || !other) return "one is not there";
      return one.y + one.height <= other.y || other.y + other.height <= one.y;
    };
    await soon(apart).toBe(true);
    await page.keyboard.type("8, ", { delay: 40 });
    await soon(apart).toBe(true);
    await shoot("call");
    await page.context().close();
  });

  test("lays out, and shares by a link that brings the spec back", async () => {
    const { page } = opened;
    await page.click("#format");
    await page.click("#share");
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#spec=[\w-]+$/);
    const other = await open(browser(), folder, hash);
    await soon(() => other.page.textContent("#totals")).toContain("79,586 weights");
    await other.page.click("#theme");
    await other.page.selectOption("#specs", "example:two-heads.mcnn");
    await soon(() => other.page.textContent("#picture")).toContain("heard");
    await other.page.click("text=Costs");
    await other.shoot("dark");
    expect(other.said).toEqual([]);
    await other.page.context().close();
    const damaged = await open(browser(), folder, "#spec=AAAA_-not-a-spec");
    expect(await damaged.page.textContent("#totals")).toContain("155,202 weights");
    await damaged.page.context().close();
  });

  test("trains in the browser: the loss falls, and a run can be stopped", slow, async () => {
    const { page, shoot } = opened;
    await page.selectOption("#specs", "example:penguins.mcnn");
    await page.click("text=Train here");
    await page.click("#train");
    const status = page.locator("#status");
    await soon(() => status.innerText(), { timeout: 120_000 }).toMatch(/^Epoch [2-9]/);
    await page.click("#stop");
    await soon(() => status.innerText(), { timeout: 60_000 }).toBe("Stopped");
    const small = await open(browser(), folder, linkTo(smallSpec, { href: "" }));
    await small.page.click("text=Train here");
    await small.page.click("#train");
    await soon(() => small.page.textContent("#status"), slow).toMatch(/^Trained in/);
    const curve = await small.page.locator(".curve.train").first().getAttribute("points");
    const heights = (curve ?? "").split(" ").map((point) => Number(point.split(",")[1]));
    // Heights count from above.
    expect(heights.at(-1)).toBeGreaterThan((heights[0] ?? 0) + 40);
    const figures = /digit\.accuracy (\S+)/.exec((await small.page.textContent("#status")) ?? "");
    expect(Number(figures?.[1])).toBeGreaterThan(0.6);
    expect(await small.page.locator("#samples figure").count()).toBe(24);
    await small.shoot("trained");
    expect(small.said).toEqual([]);
    await small.page.context().close();
    await shoot("stopped");
  });

  test("says why a spec does not train here", async () => {
    const { page } = opened;
    await page.selectOption("#specs", "example:seed.mcnn");
    await soon(() => page.textContent("#status")).toMatch(/too many for a browser/);
    expect(await page.locator("#train").isDisabled()).toBe(true);
    await page.selectOption("#specs", "example:networks/lenet-5.mcnn");
    await soon(() => page.textContent("#totals")).toContain("61,706 weights");
    await soon(() => page.textContent("#status")).toMatch(/`data` and a `train` declaration/);
  });

  test("asked for nothing from the network, and had nothing to complain of", () => {
    expect(opened.asked).toEqual([]);
    expect(opened.said).toEqual([]);
  });
});

/** Trains in seconds. */
const smallSpec = `model Small

data {
  digits: idx("data/digits-images-idx3-ubyte.gz", "data/digits-labels-idx1-ubyte.gz")
  split: random(train: 0.5, validate: 0.1, test: 0.4, seed: 7)
}

input pixels: image[28, 28, 1] = digits.image -> rescale(255)

head digit: class[10] = pixels -> averagePooling2d(2) -> flatten -> dense(10) {
  target:  digits.label
  metrics: [accuracy]
}

train {
  optimizer: adam(learningRate: 0.02)
  batchSize: 64
  epochs:    3
  seed:      1
}
`;
