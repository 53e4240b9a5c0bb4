import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { linkTo } from "../../src/playground/share.js";
import { executablePath } from "../support/chromium.js";
import { built } from "./built.js";
import { open, soon, textOf, typeOver, word } from "./page.js";
import { typeText } from "./typist.js";

if (executablePath === undefined)
  console.warn("test/playground/keeping.test.ts is skipped: there is no /usr/bin/chromium");

describe.skipIf(executablePath === undefined)("what is written is kept", () => {
  const { folder, browser } = built();

  test("over a reload, by name, beside others", async () => {
    const { page, said } = await open(browser(), folder);
    await write(page, "model First\n");
    await name(page, "my first");
    await write(page, "model Second\n");
    await soon(() => page.inputValue("#specs")).toBe("own:untitled");
    // Within the pause after which a spec is kept.
    await page.keyboard.type("// kept");
    await page.reload();
    await page.waitForSelector("#problem-count:not(:empty)");
    expect(await textOf(page)).toBe("model Second\n// kept");
    expect(await own(page)).toEqual(["my first", "untitled"]);
    await page.selectOption("#specs", "own:my first");
    expect(await textOf(page)).toBe("model First\n");
    await name(page, "untitled");
    expect(await page.textContent("#notice")).toContain("already");
    expect(await page.inputValue("#name")).toBe("my first");
    await page.click("#remove");
    expect(await own(page)).toEqual(["untitled"]);
    await page.keyboard.press("Enter");
    expect(await own(page)).toEqual(["my first", "untitled"]);
    expect(await textOf(page)).toBe("model First\n");
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("an example or a link that is changed is one's own from then on, and stays after a reload", async () => {
    const { page } = await open(browser(), folder);
    await page.selectOption("#specs", "example:penguins.mcnn");
    await typeOver(page, word(page, "model Penguins", "Penguins"), "Birds");
    await soon(() => page.inputValue("#specs")).toBe("own:penguins");
    await page.reload();
    await page.waitForSelector("#problem-count:not(:empty)");
    expect(await textOf(page)).toContain("model Birds");
    // Undo ends at what was opened.
    await page.selectOption("#specs", "example:seed.mcnn");
    await page.locator("#editor .view-line").first().click();
    await page.keyboard.press("Control+z");
    expect(await textOf(page)).toContain("model Seed");
    await page.goto(`${page.url().replace(/#.*/, "")}${linkTo("model Linked\n", { href: "" })}`);
    await soon(() => page.inputValue("#specs")).toBe("shared:shared");
    await page.locator("#editor .view-lines").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("// more");
    await soon(() => page.inputValue("#specs")).toBe("own:shared");
    await page.reload();
    await page.waitForSelector("#problem-count:not(:empty)");
    expect(await textOf(page)).toBe("model Linked\n// more");
    await page.context().close();
  });
});

describe.skipIf(executablePath === undefined)("what the panes show is so", () => {
  const { folder, browser } = built();

  test("of an empty spec nothing is shown but what to do", async () => {
    const { page, shoot } = await open(browser(), folder);
    await soon(() => page.textContent("#totals")).toContain("weights");
    await page.click("#new");
    await soon(() => page.textContent("#totals")).toBe("");
    await soon(() => page.textContent("#picture-note")).toContain("Begin with a model");
    expect(await page.textContent("#code-note")).toContain("comes here");
    expect(await page.locator("#code").isVisible()).toBe(false);
    expect(await page.locator("#costs tr").count()).toBe(0);
    expect(await page.locator("#editor").innerText()).toContain("open an example");
    await shoot("empty");
    await page.context().close();
  });

  test("of a broken one, figures and code are said to be from before, and those of another are gone", async () => {
    const { page, shoot } = await open(browser(), folder);
    await soon(() => page.locator("#code .view-lines").innerText()).toContain("createMultiChannelDigits");
    await typeOver(page, word(page, "maxPooling2d(2)", "maxPooling2d"), "maxPoling2d");
    await soon(() => page.textContent("#code-note")).toContain("before the errors");
    expect(await page.locator("#totals").getAttribute("title")).toContain("before the errors");
    expect(await page.textContent("#picture-note")).toContain("what is whole");
    await shoot("broken");
    await page.goto(
      `${page.url().replace(/#.*/, "")}${linkTo("model M\ninput a: vektor[3]\n", { href: "" })}`,
    );
    await soon(() => page.textContent("#code-note")).toContain("no code while there are errors");
    expect(await page.textContent("#totals")).toBe("");
    expect(await page.locator("#costs tr").count()).toBe(0);
    await page.context().close();
  });

  test("the picture stays fitted while it grows, until it is moved", async () => {
    const { page } = await open(browser(), folder);
    await write(page, "model M\ninput a: vector[4]\nhead k: class[3] = a -> dense(3)\n");
    await soon(() => page.locator("#picture [data-card]").count()).toBe(3);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    for (const other of ["b", "c", "d", "e"])
      await page.keyboard.type(`\ninput ${other}: vector[4]`, { delay: 20 });
    await page.keyboard.press("Escape");
    await soon(() => page.locator("#picture [data-card]").count()).toBe(7);
    await soon(() => cardsOutside(page)).toBe(0);
    // Moved by a person, it stays.
    await page.locator("#picture .canvas").focus();
    await page.keyboard.press("+");
    const before = await scale(page);
    await page.locator("#editor .view-line").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("input f: vector[4]", { delay: 20 });
    await page.keyboard.press("Escape");
    await soon(() => page.locator("#picture [data-card]").count()).toBe(8);
    expect(await scale(page)).toBe(before);
    await page.context().close();
  });

  test("a branch that gets another name leaves its blocks folded, and those that were unfolded open", async () => {
    const { page } = await open(browser(), folder);
    const folded = () => page.locator("#picture .folded").count();
    await soon(folded).toBe(6);
    await page.locator("#picture .folded").first().click();
    await soon(folded).toBe(5);
    for (const [line, name] of [
      ["branch b", "b"],
      ["branch a", "a"],
    ] as const) {
      await typeOver(page, word(page, `${line} `, name), name.repeat(3));
      await soon(() => page.textContent("#picture")).toContain(name.repeat(3));
      expect(await folded()).toBe(5);
    }
    await page.context().close();
  });
});

/** Into a spec of its own. */
async function write(page: Page, text: string): Promise<void> {
  await page.click("#new");
  await typeText(page, text, 20);
}

async function name(page: Page, text: string): Promise<void> {
  await page.fill("#name", text);
  await page.keyboard.press("Tab");
}

function own(page: Page): Promise<string[]> {
  return page.locator('#specs optgroup[label="Your own"] option').allTextContents();
}

/** How many cards of the picture are not in sight as a whole. */
async function cardsOutside(page: Page): Promise<number> {
  const room = await page.locator("#picture").boundingBox();
  const cards = await page.locator("#picture [data-card]").all();
  const boxes = await Promise.all(cards.map((card) => card.boundingBox()));
  if (!room) return cards.length;
  const isIn = (box: typeof room | null) =>
    box &&
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height;
  return boxes.filter((box) => !isIn(box)).length;
}

async function scale(page: Page): Promise<string | undefined> {
  return /scale\(([^)]+)\)/.exec((await page.locator("#picture .sheet").getAttribute("style")) ?? "")?.[1];
}
