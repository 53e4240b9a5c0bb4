// Builds the compiler into dist/, whatever is there; with --if-changed, only when the sources are not those of dist/.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCompiler, sourcesState } from "./setup/compiler.mjs";
import { speaker, SetupProblem } from "./setup/say.mjs";
import { readStamp, writeStamp } from "./setup/stamp.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
try {
  const state = sourcesState(root);
  const changed = readStamp(root).sources !== state || !existsSync(`${root}/dist`);
  if (process.argv.includes("--if-changed") && !changed) process.exit();
  // To standard error: `npm pack` prints the tarball's name, and programs read it.
  await buildCompiler(root, speaker(process.stderr));
  writeStamp(root, { sources: state });
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
