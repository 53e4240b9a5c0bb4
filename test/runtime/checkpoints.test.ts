import { mkdtempSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCheckpoint, writeCheckpoint } from "../../src/runtime/training/checkpoints.js";
import { startState } from "../../src/runtime/training/fitState.js";

const weights = (value: number) => [
  { name: "weights/a/kernel", shape: [2, 1], values: Float32Array.of(value, -0) },
  { name: "optimizer/a/kernel/m", shape: [], values: Float32Array.of(1e-45) },
];
const folderOf = (): string => join(mkdtempSync(join(tmpdir(), "mcnn-")), "checkpoints");
const stateAt = (step: number) => ({ ...startState([]), step, milliseconds: 0.1 });

test("a checkpoint comes back as it was, bit by bit", () => {
  const folder = folderOf();
  writeCheckpoint(folder, stateAt(12), weights(Math.fround(0.1)));
  const read = readCheckpoint(folder);
  expect(read?.state).toEqual(stateAt(12));
  expect(read?.weights).toEqual([{ name: "a/kernel", shape: [2, 1], values: Float32Array.of(0.1, -0) }]);
  expect(read?.optimizer).toEqual([{ name: "a/kernel/m", shape: [], values: Float32Array.of(1e-45) }]);
  expect(read?.best).toEqual([]);
});

test("the newest two are kept, and a damaged one falls back to the one before", () => {
  const folder = folderOf();
  for (const step of [9, 10, 11]) writeCheckpoint(folder, stateAt(step), weights(step));
  const [older = "", newest = ""] = readdirSync(folder).sort();
  expect([older, newest]).toEqual(["step-000000010.safetensors", "step-000000011.safetensors"]);
  expect(readCheckpoint(folder)?.state.step).toBe(11);
  truncateSync(join(folder, newest), 300);
  expect(readCheckpoint(folder)?.state.step).toBe(10);
  truncateSync(join(folder, older), 4);
  expect(readCheckpoint(folder)).toBeUndefined();
});

test("what was left half written is not taken for a checkpoint", () => {
  const folder = folderOf();
  writeCheckpoint(folder, stateAt(1), weights(1));
  writeFileSync(join(folder, "step-000000002.safetensors.unfinished"), "half");
  expect(readCheckpoint(folder)?.state.step).toBe(1);
});

test("where none can be written, that is said", () => {
  const file = join(mkdtempSync(join(tmpdir(), "mcnn-")), "file");
  writeFileSync(file, "");
  expect(() => writeCheckpoint(join(file, "checkpoints"), stateAt(1), weights(1))).toThrow(
    /could not be written \(ENOTDIR\)/,
  );
});
