import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder, write } from "./folders.js";

const script = fileURLToPath(new URL("../../.ci/count.mjs", import.meta.url));
const report = (passed: number, failed: number, skipped = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped });

/** Runs the count over [exit code, report] of each runner. */
function count(...runs: readonly (readonly [string, string | undefined])[]) {
  const folder = temporaryFolder();
  const args = runs.map(([exit, text], index) => {
    const file = path.join(folder, `${index}.json`);
    if (text !== undefined) write(file, text);
    return `run${index}:${exit}:${file}`;
  });
  const { stdout, status } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return [stdout.trim().split("\n").at(-1), status];
}

test("adds up the runners", () =>
  expect(count(["0", report(3, 0)], ["0", report(2, 0)])).toEqual(["5 passed, 0 failed", 0]));
test("names what was skipped", () =>
  expect(count(["0", report(3, 0, 2)])).toEqual(["3 passed, 0 failed, 2 skipped", 0]));
test("fails with a failed test", () => expect(count(["1", report(3, 1)])).toEqual(["3 passed, 1 failed", 1]));
test("fails when a runner broke down", () =>
  expect(count(["1", undefined])).toEqual(["0 passed, 1 failed", 1]));
test("fails when one broke down after its tests passed", () =>
  expect(count(["1", report(3, 0)])).toEqual(["3 passed, 1 failed", 1]));
test("fails when nothing was tested", () =>
  expect(count(["0", report(0, 0)])).toEqual(["0 passed, 0 failed", 1]));
test("leaves out what was not run", () =>
  expect(count(["0", report(3, 0)], ["none", undefined])).toEqual(["3 passed, 0 failed", 0]));
