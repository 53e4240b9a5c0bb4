import fs from "node:fs";
import { expect, test } from "vitest";
import { snippets } from "../../src/4-emit/snippets.generated.js";
import { constructionsOf } from "../../src/5-emit/tfjs/layers/lookup.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
// @ts-expect-error: a script, without types
import { generate } from "../../scripts/generate-snippets.mjs";

test("the generated file is what the snippets say", async () => {
  const made: Map<string, string> = await generate();
  for (const [file, text] of made) expect(fs.readFileSync(file, "utf8")).toBe(text);
});

test("no two snippets declare one name, for they may share a file", () => {
  const names = Object.values(snippets).flatMap(({ source }) =>
    [...source.matchAll(/^(?:export )?(?:class|function|interface|type|const) (\w+)/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("each class that the table names is there", () => {
  const classes = [...layers.values(), ...fusions.values()].flatMap((built) =>
    constructionsOf(built).flatMap((construction) => ("own" in construction ? [construction.own] : [])),
  );
  expect(classes.filter((name) => !(name in snippets))).toEqual([]);
});
