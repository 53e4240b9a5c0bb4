import { expect, test } from "vitest";
import { analyseFile, codeOf, specsIn } from "./support/compile.js";
import { typeCheck } from "./support/type-check.js";

test("generated code satisfies the strictest TypeScript", { timeout: 120_000 }, async () => {
  const folders: [string, Awaited<ReturnType<typeof codeOf>>][] = [];
  for (const folder of ["specs", "test/emit/cases"])
    for (const name of specsIn(folder)) folders.push([name, await codeOf(analyseFile(`${folder}/${name}`))]);
  expect(typeCheck(new Map(folders))).toBe("");
});
