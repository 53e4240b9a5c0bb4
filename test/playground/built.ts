import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "../support/chromium.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The playground, built for the tests around, and a browser to open it in. */
export function built(): { readonly folder: string; readonly browser: () => Browser } {
  const folder = mkdtempSync(path.join(tmpdir(), "mcnn-playground-"));
  let browser: Browser | undefined;
  beforeAll(async () => {
    execFileSync(process.execPath, ["scripts/playground.mjs", "--build", "--out", folder], { cwd: root });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    browser: () => {
      if (!browser) throw new Error("the browser is not there yet");
      return browser;
    },
  };
}
