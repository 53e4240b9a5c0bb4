import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a tool of node_modules prints when it finds something, and nothing when all is well. */
function complaints(script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: "1" } };
    execFile(process.execPath, [`${root}node_modules/${script}`, ...args], options, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` : ""),
    );
  });
}

const patience = 120_000;

it("has rooms that know only whom they may know", { timeout: patience }, async () => {
  const folders = ["src", "grammar", "test", "scripts", "generated"];
  const args = ["--config", ".dependency-cruiser.mjs", ...folders];
  expect(await complaints("dependency-cruiser/bin/dependency-cruise.mjs", args)).toBe("");
});

it("has nothing that nobody uses", { timeout: patience }, async () => {
  expect(await complaints("knip/bin/knip.js", [])).toBe("");
});

it("keeps the linter's rules", { timeout: patience }, async () => {
  expect(await complaints("oxlint/bin/oxlint", ["."])).toBe("");
});

it("is laid out by prettier", { timeout: patience }, async () => {
  expect(await complaints("prettier/bin/prettier.cjs", ["--check", "."])).toBe("");
});

it("passes the compiler's strictest settings", { timeout: patience }, async () => {
  expect(await complaints("typescript/bin/tsc", ["--noEmit", "-p", "."])).toBe("");
});
