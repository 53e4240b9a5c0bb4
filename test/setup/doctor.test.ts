import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { listOf } from "../../src/cli/doctor.js";

const check = (name: string, fix = "") => ({ name, ok: fix === "", detail: `about ${name}`, fix });

test("the list has a line for each check, and each cure once, below the last that needs it", () => {
  const list = listOf([
    check("node"),
    check("packages", "fix it"),
    check("training", "fix it"),
    check("pip", "get pip"),
  ]);
  expect(stripVTControlCharacters(list)).toBe(
    "✓ node: about node\n✗ packages: about packages\n✗ training: about training\n    fix: fix it\n✗ pip: about pip\n    fix: get pip\n",
  );
});
