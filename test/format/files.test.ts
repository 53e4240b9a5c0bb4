import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formatFile } from "../../src/cli/format-files.js";
import { lintFile } from "../../src/cli/lint-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mcnn-format-"));
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

it("formats a file in place, and leaves nothing else behind", () => {
  const file = write("a.mcnn", "model  A");
  expect(formatFile(file, true)).toBe("changed");
  expect(readFileSync(file, "utf8")).toBe("model  A");
  expect(formatFile(file, false)).toBe("changed");
  expect(readFileSync(file, "utf8")).toBe("model A\n");
  expect(formatFile(file, false)).toBe("same");
  expect(readdirSync(folder)).toEqual(["a.mcnn"]);
});

it("writes to what a link leads to", () => {
  const file = write("a.mcnn", "model  A");
  const link = path.join(folder, "link.mcnn");
  symlinkSync(file, link);
  formatFile(link, false);
  expect(readFileSync(file, "utf8")).toBe("model A\n");
});

it("leaves a spec with a syntax error as it is", () => {
  const file = write("a.mcnn", "model  A (\n");
  expect(formatFile(file, false)).toBe("unreadable");
  expect(readFileSync(file, "utf8")).toBe("model  A (\n");
});

it("lints by the nearest config file, and fixes in place", () => {
  const text = "model A\n\nconst a_b = 1\n\ninput x: vector[4]\nhead kind: class[3] = x -> dense(3)\n";
  const file = write("specs/deep/a.mcnn", text);
  write("mcnn.config.json", '{ "lint": { "naming": "off" } }');
  expect(lintFile(file, false).diagnostics.map(({ code }) => code)).toEqual(["lint/unused-const"]);
  expect(lintFile(file, true)).toEqual({ diagnostics: [], fixed: 1 });
  expect(readFileSync(file, "utf8")).toBe(text.replace("const a_b = 1\n\n", ""));
  write("specs/mcnn.config.json", '{ "lint": { "namin": "off" } }');
  expect(() => lintFile(file, false)).toThrow("did you mean `naming`?");
});
