import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/compile.js";
import { fixAll, githubAnnotation, lint, readConfig, sarif } from "../../src/lint/index.js";
import { rules } from "../../src/lint/rules/index.js";
import { sourceFile } from "../../src/text/source.js";
import type { SourceFile } from "../../src/text/source.js";

const blocks = "block unit(n) { dense(n) -> relu }\nblock deep(n) { dense(n) -> relu }\n";
const look = (file: SourceFile) =>
  analyse(file, { readText: (name) => (name.endsWith("blocks.mcnn") ? blocks : undefined) });
const lintText = (text: string, levels = new Map()) => lint(look(sourceFile("a b.mcnn", text)), levels);

const spec = (line: string) => `model M

${line}
input x: vector[4]
head kind: class[3] = x -> dense(3)
`;

describe("silence", () => {
  it("comes from a comment on the line or above it", () => {
    expect(lintText(spec("const a = 1")).map(({ code }) => code)).toEqual(["lint/unused-const"]);
    expect(lintText(spec("const a = 1 // mcnn-ignore unused-const: for later"))).toEqual([]);
    expect(lintText(spec("// mcnn-ignore naming, unused-const\nconst a_b = 1"))).toEqual([]);
    expect(lintText(spec("// mcnn-ignore naming\nconst a = 1"))).toHaveLength(1);
  });

  it("is told when the rule is none", () => {
    const [first, second] = lintText(spec("// mcnn-ignore unused-cosnt: typo\nconst a = 1"));
    expect(first).toMatchObject({ code: "lint/mcnn-ignore", label: "did you mean `unused-const`?" });
    expect(second?.code).toBe("lint/unused-const");
  });
});

describe("the config file", () => {
  it("sets levels", () => {
    const { levels, problems } = readConfig('{ "lint": { "unused-const": "error", "naming": "off" } }');
    expect(problems).toEqual([]);
    expect(lintText(spec("const a_b = 1"), new Map(levels))).toMatchObject([{ severity: "error" }]);
  });

  it.each([
    ['{ "lint": { "unused-cosnt": "off" } }', "did you mean `unused-const`?"],
    ['{ "lint": { "naming": "loud" } }', "must be one of off"],
    ['{ "lint": [] }', "must be an object"],
    ['{ "linter": {} }', "is not known"],
    ["{", "not JSON"],
    ["3", "must be an object"],
  ])("says what is wrong with %s", (text, said) => {
    expect(readConfig(text).problems.join()).toContain(said);
  });
});

describe("fixes", () => {
  const levels = new Map(
    rules.map(({ name, level }) => [name, level === "off" ? ("warning" as const) : level]),
  );
  const fixing = rules.filter(({ bad }) => lintText(bad, levels).some(({ fixes }) => fixes.length > 0));

  it.each(fixing)("of $name leave nothing of it, and no error", ({ name, bad }) => {
    const fixed = fixAll(sourceFile("a.mcnn", bad), look, levels);
    expect(fixed.count).toBeGreaterThan(0);
    expect(look(sourceFile("a.mcnn", fixed.text)).diagnostics).toEqual([]);
    expect(lintText(fixed.text, levels).filter(({ code }) => code === `lint/${name}`)).toEqual([]);
    expect(fixAll(sourceFile("a.mcnn", fixed.text), look, levels).count).toBe(0);
  });

  it("go on while one makes room for another", () => {
    const text = spec("const a = 1\nconst b = a\nconst c = b");
    expect(fixAll(sourceFile("a.mcnn", text), look, levels)).toEqual({
      text: spec("").replace("\n\n\n", "\n\n"),
      count: 3,
    });
  });

  it("are not made where an error would come", () => {
    const text = spec("const a_b = 1\nconst aB = 2 // mcnn-ignore unused-const: kept").replace(
      "dense(3)",
      "dense(a_b + aB)",
    );
    expect(fixAll(sourceFile("a.mcnn", text), look, levels).text).toBe(text);
  });
});

describe("output", () => {
  const found = lintText(spec("const a_b = 1"));

  it("is SARIF 2.1.0 in what matters of it", () => {
    const log = JSON.parse(JSON.stringify(sarif(found, "1.2.3")));
    expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("sarif-2.1.0") });
    const [run] = log.runs;
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.tool.driver).toMatchObject({ name: "mcnn", version: "1.2.3" });
    expect(run.results).toHaveLength(found.length);
    for (const result of run.results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(["none", "note", "warning", "error"]).toContain(result.level);
      expect(result.message.text).toMatch(/./);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toBe("a%20b.mcnn");
      const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
      expect([startLine, startColumn, endLine, endColumn]).toEqual([3, 7, 3, 10]);
      for (const fix of result.fixes)
        for (const change of fix.artifactChanges)
          for (const { deletedRegion, insertedContent } of change.replacements) {
            expect(deletedRegion.startLine).toBeGreaterThan(0);
            expect(typeof insertedContent.text).toBe("string");
          }
    }
  });

  it("annotates for GitHub", () => {
    expect(found.map(githubAnnotation)[0]).toBe(
      "::notice file=a b.mcnn,line=3,endLine=3,col=7,endColumn=10,title=lint/naming::`a_b` is in a different style: names are written likeThis",
    );
  });
});

describe("the project's own specs", () => {
  const folder = new URL("../../specs/", import.meta.url).pathname;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".mcnn"),
  );
  it.each(names)("%s is clean", (name) => {
    const file = sourceFile(`specs/${name}`, readFileSync(path.join(folder, name), "utf8"));
    const found = lint(look(file), new Map());
    expect(found.map(({ code, message, span }) => `${code} ${span.start} ${message}`)).toEqual([]);
  });
});
