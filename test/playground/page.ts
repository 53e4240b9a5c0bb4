import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
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

export interface Window {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
}

export async function open(
  browser: Browser,
  folder: string,
  hash = "",
  { width, height, colorScheme }: Window = { width: 1440, height: 900, colorScheme: "light" },
): Promise<Opened> {
  const said: string[] = [];
  const asked: string[] = [];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
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

/** As over a line that brings some of its files only when it is let go; `asked` names those that have come till then. */
export async function openSlowly(browser: Browser, folder: string, late: RegExp) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const came: string[] = [];
  const waiting: (() => Promise<void>)[] = [];
  let isLate = true;
  await page.route(/^file:/, (route) => {
    const { pathname } = new URL(route.request().url());
    if (isLate && late.test(pathname)) return void waiting.push(() => route.continue());
    came.push(path.basename(pathname));
    return route.continue();
  });
  await page.goto(pathToFileURL(path.join(folder, "index.html")).href, { waitUntil: "commit" });
  await page.waitForSelector("#problem-count:not(:empty)");
  const letGo = async () => {
    isLate = false;
    await Promise.all(waiting.map((go) => go()));
  };
  return { page, asked: () => [...came], letGo };
}

/** For people to look at: `MCNN_SCREENSHOTS=folder npx vitest run test/playground`. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["MCNN_SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** On a machine that others use too. */
export const soon = (ask: () => Promise<unknown>, patience = { timeout: 15_000 }) =>
  // oxlint-disable-next-line vitest/require-awaited-expect-poll -- its callers await it
  expect.poll(ask, patience);

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
