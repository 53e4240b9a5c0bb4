import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, illSpec, mcnn, wellSpec } from "./support/mcnn.js";

const unwise = wellSpec.replace("input", "const spare = 1\ninput");
const config = "mcnn.config.json";
const rules = (lint: object) => JSON.stringify({ lint });

describe("lint", () => {
  it("says where a spec is unwise, and ends with 0", async () => {
    const folder = folderWith({ "a.mcnn": unwise, "well.mcnn": wellSpec });
    const { code, out, err } = await mcnn(["lint", "a.mcnn", "well.mcnn"], folder);
    expect(out).toMatch(
      /^warning\[lint\/unused-const\]: nothing uses the const `spare`\n --> a\.mcnn:2:7\n[^]*\n1 warning\n$/,
    );
    expect(err).toBe("");
    expect(code).toBe(0);
    expect((await mcnn(["lint", "well.mcnn"], folder)).out).toBe("well.mcnn: nothing to say\n");
  });

  it("fails with more warnings than are allowed", async () => {
    const folder = folderWith({ "a.mcnn": unwise });
    const { code, err } = await mcnn(["lint", "a.mcnn", "--max-warnings", "0"], folder);
    expect(err).toBe("more than 0 warnings\n");
    expect(code).toBe(1);
    expect((await mcnn(["lint", "a.mcnn", "--max-warnings", "1"], folder)).code).toBe(0);
  });

  it("shows the errors of a spec that has some, and ends with 1", async () => {
    const { code, out } = await mcnn(["lint", "ill.mcnn"], folderWith({ "ill.mcnn": illSpec }));
    expect(out).toContain("error[E0301]");
    expect(code).toBe(1);
  });

  it("--fix fixes what can be fixed", async () => {
    const folder = folderWith({ "a.mcnn": unwise });
    const { code, out, err } = await mcnn(["lint", "a.mcnn", "--fix"], folder);
    expect(err).toBe("a.mcnn: 1 fixed\n");
    expect(out).toBe("a.mcnn: nothing to say\n");
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, "a.mcnn"), "utf8")).toBe(wellSpec);
  });
});

describe("lint --format", () => {
  it("json", async () => {
    const folder = folderWith({ "a.mcnn": unwise });
    const { out } = await mcnn(["lint", "a.mcnn", "--format", "json"], folder);
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [
        {
          code: "lint/unused-const",
          severity: "warning",
          file: "a.mcnn",
          start: { line: 2, column: 7 },
          end: { line: 2, column: 12 },
          fixes: [{ title: "leave it out", edits: [{ newText: "" }] }],
        },
      ],
    });
    const none = folderWith({ "well.mcnn": wellSpec });
    expect((await mcnn(["lint", "well.mcnn", "--format", "json"], none)).out).toBe('{"diagnostics":[]}\n');
  });

  it("sarif", async () => {
    const folder = folderWith({ "a.mcnn": unwise });
    const { out } = await mcnn(["lint", "a.mcnn", "--format", "sarif"], folder);
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "mcnn", version: expect.stringMatching(/^\d/) } },
          results: [{ ruleId: "lint/unused-const", level: "warning" }],
        },
      ],
    });
  });

  it("github", async () => {
    const folder = folderWith({ "a.mcnn": unwise });
    const { out } = await mcnn(["lint", "a.mcnn", "--format", "github"], folder);
    expect(out).toBe(
      "::warning file=a.mcnn,line=2,endLine=2,col=7,endColumn=12,title=lint/unused-const::nothing uses the const `spare`: changing it changes nothing\n",
    );
  });

  it("anything else is wrong usage", async () => {
    const { code, err } = await mcnn(["lint", "a.mcnn", "--format", "xml"], folderWith({ "a.mcnn": unwise }));
    expect(err).toContain("text, json, sarif, github");
    expect(code).toBe(2);
  });
});

describe("lint with mcnn.config.json", () => {
  it("is as strict as the nearest one says, from the spec's folder upwards", async () => {
    const folder = folderWith({ [config]: rules({ "unused-const": "error" }), "a.mcnn": unwise });
    const strict = await mcnn(["lint", "a.mcnn"], folder);
    expect(strict.out).toContain("error[lint/unused-const]");
    expect(strict.code).toBe(1);
    mkdirSync(path.join(folder, "inner", "most"), { recursive: true });
    writeFileSync(path.join(folder, "inner", config), rules({ "unused-const": "off" }));
    writeFileSync(path.join(folder, "inner", "most", "b.mcnn"), unwise);
    const { code, out } = await mcnn(["lint", "inner/most/b.mcnn"], folder);
    expect(out).toBe("inner/most/b.mcnn: nothing to say\n");
    expect(code).toBe(0);
  });

  it("says what is wrong with it, and ends with 2", async () => {
    const folder = folderWith({ [config]: rules({ namin: "off" }), "a.mcnn": unwise });
    const { code, err } = await mcnn(["lint", "a.mcnn"], folder);
    expect(err).toContain("mcnn.config.json: there is no rule `namin`; did you mean `naming`?");
    expect(code).toBe(2);
  });
});
