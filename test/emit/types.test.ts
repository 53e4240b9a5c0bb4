import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { GeneratedFile } from "../../src/5-emit/index.js";
import { analyse, isAccepted } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";
import { mainFile, parseCase } from "../support/fixture.js";
import { analyseFile, analyseText, codeOf, root, specsIn } from "./support/compile.js";
import { typeCheck } from "./support/type-check.js";

test("generated code satisfies the strictest TypeScript", { timeout: 300_000 }, async () => {
  const folders = new Map<string, readonly GeneratedFile[]>();
  for (const folder of ["specs", "specs/networks", "test/emit/cases"])
    for (const name of specsIn(folder)) folders.set(name, await codeOf(analyseFile(`${folder}/${name}`)));
  for (const [name, text] of Object.entries(odd)) folders.set(name, await codeOf(analyseText(text)));
  for (const folder of ["accepted", "warnings"]) {
    const at = path.join(root, "test/fixtures", folder);
    for (const name of readdirSync(at).filter((file) => file.endsWith(".mcnn"))) {
      const { files } = parseCase(readFileSync(path.join(at, name), "utf8"));
      const readText = (file: string) => files.get(file.replace(/^\.\//, ""));
      const file = sourceFile(mainFile, files.get(mainFile) ?? "");
      const checked = analyse(file, { readText, data: dataHost });
      expect(isAccepted(checked), name).toBe(true);
      folders.set(`${folder}-${name}`, await codeOf(checked));
    }
  }
  expect(folders.size).toBeGreaterThan(60);
  expect(typeCheck(folders)).toBe("");
});

const optional = `model Optional
data {
  t: csv("t.csv")
  split: random(train: 0.8, validate: 0.2, seed: 1)
}
input x: vector[2] = [t.a, t.b]
optional input extra: vector[1] = [t.c] { hide: 0.2 }
fuse both = concat(x, extra)
head y: number = both -> dense(1) { target: t.y }
train { optimizer: adam, batchSize: 8, epochs: 1 }
`;

/** What TypeScript has had something to say of. */
const odd: Readonly<Record<string, string>> = {
  optional,
  // What only a dead declaration reads is not used, and neither is the name of a call whose layers are all in one.
  dead: `model Dead
const width = 4
input x: vector[4]
block half(units, other) {
  const more = units + width
  branch dead = in -> dense(more) -> dense(other)
  branch out = in
}
head y: number[4] = x -> half(2, 3) -> dense(4)
`,
  turns: `model Turns
input x: vector[4]
input s: series[12, 4]
block deep(units) { bidirectional(lstm(units, returnSequences: true)) -> lstm(units) }
branch a = s -> deep(3)
branch b = x -> repeat i in 1..2 { dense(i) }
fuse all = concat(a, b)
`,
};

test("of a network that cannot be trained yet, the network alone is written", async () => {
  const checked = analyseText(optional);
  expect(checked.model.obstacles.map(({ kind }) => kind)).toEqual(["undone"]);
  expect((await codeOf(checked)).map((file) => file.path)).toEqual(["model.ts"]);
});

const absent = `model Absent
data {
  t: csv("t.csv")
  split: random(train: 0.8, validate: 0.2, seed: 1)
}
input x: vector[2] = [t.a, t.b]
head y: number = x -> dense(1) { target: t.y }
train { optimizer: adam, batchSize: 8, epochs: 1 }
`;

test("a file that is not there may come: its trainer is written", async () => {
  const host = { probe: () => ({ kind: "missing", path: "t.csv", message: "", fix: undefined }) as const };
  const checked = analyse(sourceFile(mainFile, absent), { readText: () => undefined, data: host });
  expect(checked.model.obstacles.map(({ kind }) => kind)).toEqual(["missing"]);
  expect((await codeOf(checked)).map((file) => file.path)).toContain("train.ts");
});
