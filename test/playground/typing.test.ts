import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { linkTo } from "../../src/playground/share.js";
import { executablePath } from "../support/chromium.js";
import { built } from "./built.js";
import { open, textOf } from "./page.js";
import { typeText } from "./typist.js";

if (executablePath === undefined)
  console.warn("test/playground/typing.test.ts is skipped: there is no /usr/bin/chromium");

const root = fileURLToPath(new URL("../../", import.meta.url));
const isLong = process.env["MCNN_CAMPAIGN"] === "long";
const pauses = [20, 40, 80, 150];

/** Two specs in which lines end in bare names of layers, and whatever else an editor likes to meddle with. */
const short: Readonly<Record<string, string>> = {
  "a network": `/// Two ways in.
model M
input b: image[10, 10, 1]
trunk x = b
  -> flatten
head k: class[3] = x
  -> dense(3)
expect {
  params < 301
}
`,
  "blocks and data": `data {
  p: csv("data/penguins.csv")
}
block c(n) {
  repeat 2 {
    relu
  }
}
input s: vector[1] =
  [p.sex]
train {
  optimizer: adam
}
`,
};

describe.skipIf(executablePath === undefined)("a spec that is typed comes out as it stands", () => {
  const { folder, browser } = built();

  const specs = isLong ? ofSpecs() : Object.entries(short);
  const cases = specs.flatMap(([name, text]) => pauses.map((pause) => ({ name, text, pause })));
  // Typing is waiting, most of all: all at once take as long as one.
  test.concurrent.for(cases)(
    "$name at $pause ms a key",
    { timeout: isLong ? 7_200_000 : 120_000 },
    async ({ text, pause }, { expect }) => {
      const { page } = await open(browser(), folder, linkTo("", { href: "" }));
      await page.locator("#editor .view-lines").click();
      await typeText(page, text, pause);
      expect(await textOf(page)).toBe(text);
      await page.context().close();
    },
  );
});

function ofSpecs(): (readonly [string, string])[] {
  return ["specs", "specs/networks"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith(".mcnn"))
      .map((name) => [name, readFileSync(path.join(root, folder, name), "utf8")] as const),
  );
}
