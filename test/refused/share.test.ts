import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analyse } from "../../src/compile.js";
import { applyFix } from "../../src/try-fixes.js";
import { sourceFile } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";
import { mainFile, parseCase } from "../support/fixture.js";
import { runCase } from "../support/run-fixture.js";

const folder = fileURLToPath(new URL("../fixtures/errors/", import.meta.url));

/** Those that show that several mistakes are each told. */
const several: ReadonlySet<string> = new Set([
  "words-of-pytorch.mcnn",
  "one-broken-line-costs-that-line.mcnn",
  "silent-columns-in-the-wrong-place.mcnn",
]);

test("specs broken in known ways are refused with one error, and most first fixes make them accepted", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".mcnn"));
  const notOne: string[] = [];
  const unmended: string[] = [];
  let offered = 0;
  let accepted = 0;
  for (const name of names) {
    const expected = parseCase(readFileSync(folder + name, "utf8"));
    const errors = runCase(expected).diagnostics.filter((d) => d.severity === "error");
    if (errors.length !== 1 && !several.has(name)) notOne.push(name);
    const [fix] = errors[0]?.fixes ?? [];
    if (!fix) continue;
    offered += 1;
    const fixed = sourceFile(mainFile, applyFix(expected.files.get(mainFile) ?? "", fix));
    const readText = (path: string) => expected.files.get(path.replace(/^\.\//, ""));
    const after = analyse(fixed, { readText, data: dataHost }).diagnostics;
    if (after.every((d) => d.severity !== "error")) accepted += 1;
    else unmended.push(`${name}: ${fix.title}`);
  }
  const counts = `${names.length} refused, ${offered} with a fix, ${accepted} accepted once fixed`;
  process.stdout.write(`${counts}\n`);
  expect(notOne).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(300);
  expect(offered / names.length, counts).toBeGreaterThanOrEqual(0.6);
  expect(accepted / offered, unmended.join("\n")).toBeGreaterThanOrEqual(0.9);
});
