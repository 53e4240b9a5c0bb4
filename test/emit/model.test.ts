import { describe, expect, test } from "vitest";
import { build } from "./support/build.js";
import { analyseFile, codeOf, specsIn } from "./support/compile.js";
import { expectSame } from "./support/same.js";

describe("model.ts builds what the checker promised", () => {
  test.each(specsIn("specs"))("specs/%s", async (name) => {
    const checked = analyseFile(`specs/${name}`);
    expectSame(await build(await codeOf(checked)), checked.model);
  });

  test.each(specsIn("test/emit/cases"))("%s", async (name) => {
    const checked = analyseFile(`test/emit/cases/${name}`);
    expectSame(await build(await codeOf(checked)), checked.model);
  });

  test("the same each time", async () => {
    const once = await codeOf(analyseFile("specs/multi-channel-digits.mcnn"));
    expect(await codeOf(analyseFile("specs/multi-channel-digits.mcnn"))).toEqual(once);
  });
});
