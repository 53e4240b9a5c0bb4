import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { executablePath } from "../support/chromium.js";
import { built } from "./built.js";
import { openSlowly } from "./page.js";

if (executablePath === undefined)
  console.warn("test/playground/size.test.ts is skipped: there is no /usr/bin/chromium");

describe.skipIf(executablePath === undefined)("the page", () => {
  const { folder, browser } = built();

  test("can be typed in, and shows errors, after 1 MB, while the rest does not come", async () => {
    const { page, asked, letGo } = await openSlowly(
      browser(),
      folder,
      /\/((data|elk|prettier|trainer|editor-worker)\.js|codicon\.ttf)$/,
    );
    expect(await page.textContent("#picture-note")).toContain("Loading");
    await page.locator("#editor .view-line").first().click();
    await page.keyboard.press("End");
    await page.keyboard.type("\nwrong", { delay: 20 });
    await page.keyboard.press("Escape");
    await expect.poll(() => page.textContent("#problem-count")).toContain("1 error");
    const sizes = asked().map(
      (name) => [name, brotliCompressSync(readFileSync(path.join(folder, name))).length] as const,
    );
    expect(sizes.map(([name]) => name)).toContain("playground.js");
    expect(
      sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
      JSON.stringify(sizes),
    ).toBeLessThan(1e6);
    await letGo();
    await page.waitForSelector("#picture svg");
    await page.close();
  });
});
