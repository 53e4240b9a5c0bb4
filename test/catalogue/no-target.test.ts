import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/catalogue/", import.meta.url));

it("says what is true of a network, and knows no target", () => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const told = names.flatMap((name) =>
    readFileSync(path.join(folder, name), "utf8")
      .split("\n")
      .filter((line) => /tensorflow|tfjs|\btf\./i.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(names).toContain(path.join("layers", "conv2d.ts"));
  expect(told).toEqual([]);
});
