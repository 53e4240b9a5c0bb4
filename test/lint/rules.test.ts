import { describe, expect, it } from "vitest";
import { check } from "../../src/compile.js";
import { lint } from "../../src/lint/lint.js";
import { rules } from "../../src/lint/rules/index.js";
import { format } from "../../src/format/format.js";
import { sourceFile } from "../../src/text/source.js";

const blocks = "block unit(n) { dense(n) -> relu }\nblock deep(n) { dense(n) -> relu }\n";

/** Every rule is on, so that examples are about their own rule alone. */
function lintAll(text: string, also: string) {
  const host = { readText: (path: string) => (path.endsWith("blocks.mcnn") ? blocks : undefined) };
  const checked = check(sourceFile("spec.mcnn", text), host);
  const levels = new Map(
    rules.flatMap(({ name, level }) =>
      level === "off" && name === also ? [[name, "warning"] as const] : [],
    ),
  );
  return { errors: checked.diagnostics, findings: lint(checked, levels) };
}

describe.each(rules)("$name", ({ name, bad, good, doc, title }) => {
  it("finds what its bad example shows, and no other rule does", () => {
    const { errors, findings } = lintAll(bad, name);
    expect(errors).toEqual([]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set([`lint/${name}`]));
  });

  it("finds nothing in its good example", () => {
    const { errors, findings } = lintAll(good, name);
    expect(errors).toEqual([]);
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it("has a page that reads well", () => {
    expect(title).toMatch(/^[a-z].*[^.]$/);
    expect(doc).toMatch(/[.)]$/);
    for (const text of [bad, good]) expect(format(sourceFile("spec.mcnn", text))).toContain("model ");
  });
});

it("has rules in order, each once", () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].toSorted());
  expect(names.length).toBeGreaterThanOrEqual(15);
});
