import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isMeant, readRecipes } from "./read-recipes.js";
import { addFiles, copyRepository, run } from "./throw-away-copy.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const recipes = readRecipes(readFileSync(path.join(here, "..", "..", "src", "README.md"), "utf8"));

const folderOf = (thing: string) => path.join(here, thing.replaceAll(" ", "-"));

/** What the example of a recipe adds and changes, from the root of the repository. */
function filesOf(thing: string): string[] {
  const folder = folderOf(thing);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

it("says how to add whatever the language grows by", () => {
  const things = ["error", "lint rule", "layer", "fusion", "loss", "preparation", "source", "target"];
  expect(recipes.map(({ thing }) => thing)).toEqual(things);
});

describe.each(recipes)("the example of a new $thing", ({ thing, steps }) => {
  const files = filesOf(thing).map((file) => file.replace(/\.edit$/, ""));
  const patterns = steps.flatMap((step) => (step.kind === "file" ? [step.pattern] : []));

  it.each(patterns)("takes the step of %s", (pattern) => {
    const others = patterns.filter((other) => other !== pattern);
    const meant = files.filter((file) => isMeant(pattern, file) && !others.includes(file));
    expect(meant).toHaveLength(1);
  });

  it("takes no other step", () => {
    expect(files.filter((file) => !patterns.some((pattern) => isMeant(pattern, file)))).toEqual([]);
  });
});

// All examples together: one copy, one build.
describe("a copy of the repository to which all of them are added", { timeout: 600_000 }, () => {
  let copy = "";
  const mcnn = (args: string) => run(copy, `node dist/src/cli/main.js ${args}`);
  const succeeds = async (command: string) => {
    const { code, all } = await run(copy, command);
    expect(code === 0 ? "" : all).toBe("");
  };

  beforeAll(async () => {
    copy = copyRepository();
    for (const { thing } of recipes) addFiles(copy, folderOf(thing), filesOf(thing));
    const steps = recipes.flatMap((recipe) => recipe.steps);
    const commands = steps.flatMap((step) => (step.kind === "command" ? [step.command] : []));
    for (const command of new Set(commands)) await succeeds(command);
    await succeeds("node scripts/build.mjs");
    cpSync(path.join(here, "works"), path.join(copy, "works"), { recursive: true });
  }, 600_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("type-checks, with its tests", () => succeeds("npx tsc -p tsconfig.json"));

  it("passes the tests that come with them", async () => {
    const names = [
      "hinge",
      "logScale",
      "libsvm",
      "snake",
      "distance",
      "long-name",
      "E0412",
      "weight of nothing",
    ];
    const files = [
      "test/parts",
      "test/lint",
      "test/diagnostics/pages.test.ts",
      "test/catalogue/contract.test.ts",
    ];
    const report = path.join(copy, "report.json");
    await succeeds(
      `npx vitest run --project parts ${files.join(" ")} test/fixtures.test.ts -t "${names.join("|")}" --reporter json --outputFile ${report}`,
    );
    const { testResults }: { testResults: readonly { readonly assertionResults: readonly Assertion[] }[] } =
      JSON.parse(readFileSync(report, "utf8"));
    const passed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === "passed");
    expect(names.filter((name) => !passed.some(({ fullName }) => fullName.includes(name)))).toEqual([]);
  });

  it("finds the error, and explains it", async () => {
    const spec = readFileSync(
      path.join(folderOf("error"), "test/fixtures/errors/weight-of-nothing.mcnn"),
      "utf8",
    );
    writeFileSync(path.join(copy, "works", "silent.mcnn"), spec.replace(/^ +\^.*\n/m, ""));
    expect(await mcnn("check works/silent.mcnn")).toMatchObject({
      code: 1,
      out: expect.stringContaining("E0412"),
    });
    expect((await mcnn("explain E0412")).out).toContain("computed and thrown away");
  });

  it("finds what the lint rule finds, and documents it", async () => {
    expect((await mcnn("lint works/long-name.mcnn")).out).toContain("lint/long-name");
    expect(readFileSync(path.join(copy, "docs", "lint.md"), "utf8")).toContain("## long-name");
  });

  it("trains on the source, with the preparation, the layer, the fusion and the loss", async () => {
    expect(await mcnn("check works/everything.mcnn")).toMatchObject({ code: 0 });
    const trained = await mcnn("train works/everything.mcnn --json --run works/run");
    expect(trained.code === 0 ? "" : trained.all).toBe("");
    const result: unknown = JSON.parse(trained.out.trim().split("\n").at(-1) ?? "");
    expect(result).toMatchObject({ test: { "kind.accuracy": expect.any(Number), loss: expect.any(Number) } });
    const { test }: { test: Readonly<Record<string, number>> } = JSON.parse(JSON.stringify(result));
    // One row in two is right by chance, and a loss of 1 is that of no answer at all.
    expect(test["kind.accuracy"]).toBeGreaterThan(0.8);
    expect(test["loss"]).toBeLessThan(0.6);
  });

  it("documents them in the reference", () => {
    const page = (name: string) => readFileSync(path.join(copy, "docs", "reference", `${name}.md`), "utf8");
    expect(page("losses")).toContain("hinge");
    expect(page("preparations")).toContain("logScale");
    expect(page("sources")).toContain("libsvm");
    expect(page("layers")).toContain("snake");
    expect(page("fusions")).toContain("distance");
    expect(page("errors")).toContain("E0412");
  });

  it("writes a spec for the target", async () => {
    writeFileSync(path.join(copy, "works", "outline.mjs"), outline);
    expect((await run(copy, "node works/outline.mjs")).all).toBe(`Small, as small.mcnn says it
input x: vector[4]
branch wide: dense -> snake
head kind: dense
  x: [4], 0 weights
  wide/dense: [8], 40 weights
  wide/snake: [8], 8 weights
  kind: [3], 27 weights
`);
  });
});

interface Assertion {
  readonly fullName: string;
  readonly status: string;
}

const outline = `import { analyse, emit, sourceFile } from "mcnn";
const text = "model Small\\ninput x: vector[4]\\nbranch wide = x -> dense(8) -> snake\\nhead kind: class[3] = wide -> dense(3)\\n";
const { model } = analyse(sourceFile("small.mcnn", text), { readText: () => undefined });
for (const { text } of emit(model, { specPath: "small.mcnn", target: "outline" })) process.stdout.write(text);
`;
