import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { folderWith, wellSpec } from "./support/mcnn.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = path.join(root, "dist", "src", "cli", "main.js");

/** The files, relative to this repository, that a command has loaded. */
function loadedBy(args: readonly string[]): string[] {
  const folder = folderWith({ "small.mcnn": wellSpec });
  const coverage = path.join(folder, "coverage");
  const env = { ...process.env, NODE_V8_COVERAGE: coverage, NODE_DISABLE_COMPILE_CACHE: "1" };
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const urls = readdirSync(coverage).flatMap((file) => {
    const { result }: { result: readonly { readonly url: string }[] } = JSON.parse(
      readFileSync(path.join(coverage, file), "utf8"),
    );
    return result.map(({ url }) => url).filter((url) => url.startsWith("file:"));
  });
  return [...new Set(urls)].map((url) => path.relative(root, fileURLToPath(url)).replaceAll(path.sep, "/"));
}

const hasGrammar = (file: string) =>
  readFileSync(path.join(root, file), "utf8").includes("extends CstParser");

it.each([
  ["check", ["check", "small.mcnn"]],
  ["describe", ["describe", "small.mcnn"]],
  ["lint", ["lint", "small.mcnn"]],
])("%s opens few files, and no packages", (_, args) => {
  const loaded = loadedBy(args);
  expect(loaded.filter((file) => !file.startsWith("dist/src/cli/"))).toEqual([]);
  expect(loaded.length).toBeLessThanOrEqual(12);
  expect(loaded.filter(hasGrammar)).toHaveLength(1);
});

it.each([
  ["help", ["--help"]],
  ["explain", ["explain", "E0301"]],
  ["init", ["init"]],
])("%s loads no compiler", (_, args) => {
  const loaded = loadedBy(args);
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter(hasGrammar)).toEqual([]);
});
