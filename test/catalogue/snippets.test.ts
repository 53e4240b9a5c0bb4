import fs from "node:fs";
import { expect, test } from "vitest";
import { constructionsOf } from "../../src/5-emit/tfjs/layers/lookup.js";
import { classNames, writeLayers } from "../../src/5-emit/tfjs/layers-file.js";
import { snippetParts } from "../../src/5-emit/tfjs/snippets.generated.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
// @ts-expect-error: a script, without types
import { generate } from "../../scripts/generate-snippets.mjs";

test("the generated file is what the snippets say", async () => {
  const made: Map<string, string> = await generate();
  for (const [file, text] of made) expect(fs.readFileSync(file, "utf8")).toBe(text);
});

test("no two parts have one name, for they may share a file, and what they use is there before them", () => {
  const seen = new Set<string>();
  for (const { name, uses } of snippetParts) {
    expect(seen.has(name), name).toBe(false);
    for (const used of uses) expect(seen.has(used), `${name} uses ${used}`).toBe(true);
    seen.add(name);
  }
});

test("a file of layers has what its classes need, and no more", () => {
  const text = writeLayers(["Stack"], "../stack.mcnn");
  const parts = [...text.matchAll(/^(?:export )?(?:class|function|interface|type|const) (\w+)/gm)];
  expect(parts.map(([, name]) => name)).toEqual(["shapesOf", "StackConfig", "Stack"]);
});

test("each class that the table names is there", () => {
  const classes = [...layers.values(), ...fusions.values()].flatMap((built) =>
    constructionsOf(built).flatMap((construction) => ("own" in construction ? [construction.own] : [])),
  );
  expect(classes.filter((name) => !classNames.includes(name))).toEqual([]);
});
