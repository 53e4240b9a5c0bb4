import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate, readPage } from "../../scripts/generate-diagnostics.mjs";
import { analyse } from "../../src/compile.js";
import type { Page } from "../../src/diagnostics/page.js";
import { pages } from "../../src/diagnostics/pages.generated.js";
import { sourceFile } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";

it("are what the constructors were made from", async () => {
  for (const [file, text] of await generate()) expect(readFileSync(file, "utf8")).toBe(text);
});

describe("front matter", () => {
  const page = (...lines: string[]) =>
    ["# E0999: a title", ...lines, "", "A text.", "", "## Wrong", "", "```mcnn", "model A", "```", ""].join(
      "\n",
    ) + "\n## Right\n\n```mcnn\nmodel A\n```\n";

  it("says how severe it is and what it is about", () => {
    expect(readPage("E0999.md", page("severity: error", "about: names", "chains: yes"))).toMatchObject({
      severity: "error",
      about: "names",
      chains: true,
    });
    expect(readPage("E0999.md", page("severity: error", "about: names"))).toMatchObject({ chains: false });
  });

  it.each([
    [["about: names"], "needs a severity"],
    [["severity: error"], "needs an `about:`"],
    [["severity: error", "about: numbers"], "needs an `about:`"],
    [["severity: error", "about: names", "chains: no"], "`chains: yes`, or nothing"],
    [["severity: error", "about: names", "kind: x"], "`kind:` is not known"],
  ])("%j is refused", (lines, why) => {
    expect(() => readPage("E0999.md", page(...lines))).toThrow(why);
  });
});

it("say which mistakes of one hand come to light one after the other", () => {
  const chained = [...pages.values()].filter((page) => page.chains).map(({ code }) => code);
  expect(chained).toEqual(["E0101", "E0203", "E0204", "E0205", "E0214", "E0405"]);
});

const said = (spec: string) =>
  analyse(sourceFile("page.mcnn", spec), { readText: () => undefined, data: dataHost }).diagnostics;

describe.each([...pages.values()])("the page of $code", ({ code, severity, wrong, right }: Page) => {
  it("shows a spec with this mistake and no other", () => {
    const found = said(wrong).filter((d) => d.severity === "error" || d.severity === severity);
    expect(found.map((d) => `${d.code}: ${d.message}: ${d.label}`)).toEqual([
      expect.stringMatching(`^${code}: `),
    ]);
  });

  it("shows a spec without it", () => {
    expect(said(right).map((d) => `${d.code}: ${d.message}: ${d.label}`)).toEqual([]);
  });
});
