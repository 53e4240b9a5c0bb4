import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mcnnCommand } from "../support/lsp-client.js";

const isThere = spawnSync("nvim", ["--version"]).status === 0;
if (!isThere) console.log("There is no nvim here: the test that drives a real Neovim is left out.");

const script = fileURLToPath(new URL("nvim/session.lua", import.meta.url));
const spec = "model M\ninput photo: image[28, 28, 1]\nbranch a = photo ->   conv2d(8, 3) -> flaten\n";

test.skipIf(!isThere)(
  "a real Neovim shows diagnostics and hover, fixes, renames and formats",
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "mcnn-nvim-"));
    const file = path.join(folder, "spec.mcnn");
    const result = path.join(folder, "result.json");
    writeFileSync(file, spec);
    const env = {
      ...process.env,
      HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      MCNN_COMMAND: JSON.stringify([process.execPath, ...mcnnCommand, "lsp", "--stdio"]),
      MCNN_SPEC: file,
      MCNN_RESULT: result,
    };
    const args = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`];
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const run = spawnSync("nvim", args, { env, cwd: root, timeout: 110_000, encoding: "utf8" });
    const seen: unknown = JSON.parse(readFileSync(result, "utf8"));
    rmSync(folder, { recursive: true, force: true });
    expect(seen, run.stderr).toMatchObject({
      diagnostics: [expect.stringContaining("E0203: there is no layer `flaten`")],
      fixed: expect.stringContaining("conv2d(8, 3) -> flatten"),
      hover: expect.stringContaining("[28, 28, 1] → [26, 26, 8]"),
      renamed: expect.stringContaining("branch a = picture ->   conv2d"),
      formatted: expect.stringContaining("branch a = picture -> conv2d(8, 3) -> flatten"),
      completion: expect.any(Number),
    });
  },
);
