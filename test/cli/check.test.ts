import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, illSpec, mcnn, wellSpec } from "./support/mcnn.js";

describe("check", () => {
  it("says that all is well, and ends with 0", async () => {
    const { code, out } = await mcnn(["check", "well.mcnn"], folderWith({ "well.mcnn": wellSpec }));
    expect(out).toBe("well.mcnn: all well\n");
    expect(code).toBe(0);
  });

  it("shows each mistake, and how many there are", async () => {
    const folder = folderWith({ "ill.mcnn": illSpec, "well.mcnn": wellSpec });
    const { code, out } = await mcnn(["check", "ill.mcnn", "well.mcnn"], folder);
    expect(out).toMatch(/^error\[E0301\]: the shape is not what you say\n --> ill\.mcnn:3:\d+\n/);
    expect(out).toMatch(/\n1 error\n$/);
    expect(code).toBe(1);
  });

  it("prints JSON of exactly the shape that programs rely on", async () => {
    const folder = folderWith({ "ill.mcnn": illSpec });
    const { code, out } = await mcnn(["check", "ill.mcnn", "--format", "json"], folder);
    const place = { line: expect.any(Number), column: expect.any(Number) };
    const found: unknown = JSON.parse(out);
    const where = { file: "ill.mcnn", start: place, end: place };
    expect(found).toEqual({
      diagnostics: [
        {
          ...where,
          code: "E0301",
          severity: "error",
          message: expect.stringContaining("the shape is not what you say"),
          related: expect.any(Array),
          fixes: expect.any(Array),
        },
      ],
    });
    expect(code).toBe(1);
    const [first] = diagnosticsOf(out);
    for (const related of first?.related ?? [])
      expect(related).toEqual({ ...where, message: expect.any(String) });
    expect(first?.fixes.length).toBeGreaterThan(0);
    for (const fix of first?.fixes ?? []) {
      expect(Object.keys(fix)).toEqual(["title", "edits"]);
      for (const edit of fix.edits) expect(edit).toEqual({ ...where, newText: expect.any(String) });
    }
  });

  it("prints an empty list as JSON when all is well", async () => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    expect((await mcnn(["check", "well.mcnn", "--format", "json"], folder)).out).toBe('{"diagnostics":[]}\n');
  });

  it.each([
    ["bytes that are no text", Buffer.from([0x6d, 0x0a, 0xff, 0x20]), "E0102", 2],
    ["UTF-16", Buffer.from("\ufeffmodel A", "utf16le"), "E0102", 1],
    ["a file of 17 MB", Buffer.alloc(17_000_000, "a"), "E0104", 1],
  ])("refuses %s as a mistake of the spec", async (_, bytes, code, line) => {
    const found = await mcnn(["check", "a.mcnn", "--format", "json"], folderWith({ "a.mcnn": bytes }));
    expect(diagnosticsOf(found.out)).toMatchObject([{ code, start: { line } }]);
    expect(found.code).toBe(1);
  });

  it("reads a file with a byte-order mark and lines of Windows", async () => {
    const folder = folderWith({ "a.mcnn": `\ufeff${wellSpec.replaceAll("\n", "\r\n")}` });
    expect((await mcnn(["check", "a.mcnn"], folder)).code).toBe(0);
  });
});

describe("imports", () => {
  const main =
    'model A\nimport { width } from "./blocks.mcnn"\ninput x: vector[4]\nhead y: class[3] = x -> dense(width)\n';

  it("come from beside the spec, wherever it is checked from", async () => {
    const folder = folderWith({ "main.mcnn": main, "blocks.mcnn": "const width = 3\n" });
    const { code, out } = await mcnn(["check", path.join(folder, "main.mcnn")], folderWith());
    expect(out).toContain("all well");
    expect(code).toBe(0);
  });

  it("do not follow a link out of the spec's folder, unless allowed", async () => {
    const elsewhere = folderWith({ "blocks.mcnn": "const width = 3\n" });
    const folder = folderWith({ "main.mcnn": main });
    symlinkSync(path.join(elsewhere, "blocks.mcnn"), path.join(folder, "blocks.mcnn"));
    expect((await mcnn(["check", "main.mcnn"], folder)).out).toContain("E0212");
    expect((await mcnn(["check", "main.mcnn", "--allow-outside"], folder)).code).toBe(0);
  });
});

interface Found {
  readonly related: readonly unknown[];
  readonly fixes: readonly { readonly title: string; readonly edits: readonly unknown[] }[];
}

function diagnosticsOf(printed: string): readonly Found[] {
  const { diagnostics }: { diagnostics: readonly Found[] } = JSON.parse(printed);
  return diagnostics;
}
