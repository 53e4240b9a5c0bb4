import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { folderName } from "../../src/5-emit/index.js";
import { analyseFile, codeOf, root, specsIn } from "./support/compile.js";

const specs = specsIn("specs");
const generated = path.join(root, "generated");

// After a change of the compiler: `npx vitest run test/emit -u`, and read what it changed.
describe("generated/ is what the compiler makes of specs/", () => {
  test.each(specs)("%s", async (name) => {
    const checked = analyseFile(`specs/${name}`);
    const files = await codeOf(checked, `../../specs/${name}`);
    const folder = path.join(generated, folderName(checked.model.name));
    for (const file of files) await expect(file.text).toMatchFileSnapshot(path.join(folder, file.path));
    expect(readdirSync(folder).toSorted()).toEqual(files.map((file) => file.path).toSorted());
  });

  test("and nothing else", () => {
    const names = specs.map(
      (name) => /^model (\w+)$/m.exec(readFileSync(path.join(root, "specs", name), "utf8"))?.[1],
    );
    expect(readdirSync(generated).toSorted()).toEqual(names.map((name) => folderName(name ?? "")).toSorted());
  });
});
