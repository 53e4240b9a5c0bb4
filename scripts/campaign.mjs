// The long campaigns: `npm run campaign` (hours), or `npm run campaign -- --short` (minutes, as CI does, on networks and
// texts that `npm test` does not see). `--results FILE` writes what vitest's JSON reporter writes.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { short: { type: "boolean" }, results: { type: "string" } } });

const long = {
  folders: ["accepted", "fuzz", "format", "lsp", "networks", "playground", "refused"],
  environment: { MCNN_CAMPAIGN: "long" },
};
const short = {
  folders: ["accepted", "fuzz"],
  environment: { MCNN_NETWORKS: "500", MCNN_SEED: "1000001" },
};
const { folders, environment } = values.short ? short : long;

const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
const reporters = [
  "--reporter=default",
  ...(values.results ? ["--reporter=json", `--outputFile.json=${values.results}`] : []),
];
const run = spawnSync(
  process.execPath,
  [join(dirname(vitest), "vitest.mjs"), "run", ...folders.map((folder) => `test/${folder}/`), ...reporters],
  { stdio: "inherit", env: { ...process.env, ...environment } },
);
process.exit(run.status ?? 1);
