import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { specIn } from "../../src/playground/share.js";

/** The playground as its users have it, opened from the disk with all ways to the network closed. */
export interface Opened {
  readonly page: Page;
  /** What the page said to the console, and what it threw. */
  readonly said: readonly string[];
  /** Addresses that it asked for and that are not its own files. */
  readonly asked: readonly string[];
  readonly shoot: (name: string) => Promise<void>;
}

export async function open(browser: Browser, folder: string, hash = ""): Promise<Opened> {
  const said: string[] = [];
  const asked: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true });
  await context.route(/^(?!file:|blob:|data:)/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${pathToFileURL(path.join(folder, "index.html")).href}${hash}`);
  await page.waitForSelector("#picture svg", { state: "attached" });
  return { page, said, asked, shoot: (name) => shoot(page, name) };
}

/** For people to look at: `MCNN_SCREENSHOTS=folder npx vitest run test/playground`. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["MCNN_SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** The spec that is in the editor, as the page shares it. */
export async function textOf(page: Page): Promise<string | undefined> {
  await page.click("#share");
  return specIn(new URL(page.url()).hash);
}

/** A word in the line of the spec that holds `line`. */
export function word(page: Page, line: string, text: string): Locator {
  return page
    .locator("#editor .view-line")
    .filter({ hasText: line })
    .getByText(text, { exact: true })
    .first();
}

/** Types over a word, as a person does. */
export async function typeOver(page: Page, at: Locator, text: string): Promise<void> {
  await at.dblclick();
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press("Escape");
}
