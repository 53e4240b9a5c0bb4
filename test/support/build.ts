import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Tests of the command line run what is built. Sources with errors leave the last build: other tests tell of them. */
export function setup(): void {
  const script = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
  spawnSync(process.execPath, [script, "--if-changed"], { stdio: "inherit" });
}
