import type { Page } from "playwright-core";

/**
 * Types a text into the editor as a person does, who looks at the cursor only after Enter: what the editor has put there
 * is not typed again, Tab and the space bar put in what is missing, and Backspace takes away what is too much. A closing
 * bracket finds its own place.
 */
export async function typeText(page: Page, text: string, pause: number): Promise<void> {
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  };
  for (const [i, line] of text.split("\n").entries()) {
    const words = line.trimStart();
    if (i > 0) await press("Enter");
    if (i > 0 && words !== "" && !/^[}\])]/.test(words))
      await indent(page, line.length - words.length, press);
    for (const character of words)
      if (character <= "~") await press(character);
      else {
        // No key of a keyboard gives `×`.
        await page.keyboard.insertText(character);
        await page.waitForTimeout(pause);
      }
  }
}

const tab = 2;

async function indent(page: Page, wanted: number, press: (key: string) => Promise<void>): Promise<void> {
  for (;;) {
    const there = (await place(page)).column - 1;
    if (there === wanted) return;
    if (there > wanted) await press("Backspace");
    else await press(there % tab === 0 && wanted - there >= tab ? "Tab" : "Space");
  }
}

/** Where the cursor stands, as the page says below the editor. */
export async function place(page: Page): Promise<{ readonly line: number; readonly column: number }> {
  const [line = 0, column = 0] = ((await page.textContent("#place")) ?? "").match(/\d+/g)?.map(Number) ?? [];
  return { line, column };
}
