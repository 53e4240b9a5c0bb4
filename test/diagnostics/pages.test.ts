import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate } from "../../scripts/generate-diagnostics.mjs";
import { analyse } from "../../src/compile.js";
import type { Page } from "../../src/diagnostics/page.js";
import { pages } from "../../src/diagnostics/pages.generated.js";
import { sourceFile } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";

it("are what the constructors were made from", async () => {
  for (const [file, text] of await generate()) expect(readFileSync(file, "utf8")).toBe(text);
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
