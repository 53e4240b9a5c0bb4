// Makes a fresh clone ready: the packages, TensorFlow's native library, the compiler. `npm run demo` and `npm test`
// start with it; when all is there it says so in one line. It needs nothing but Node: the parts are in setup/.
import { fileURLToPath } from "node:url";

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(
    `mcnn needs Node 20 or newer, and this is ${process.version}.\n  What helps: install it from your system's packages or with a version manager: nvm install 22`,
  );
  process.exit(1);
}

const { setUp } = await import("./setup/index.mjs");
const { speaker, SetupProblem } = await import("./setup/say.mjs");
const speak = speaker(process.stdout);
try {
  await setUp(fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, ""), speak);
} catch (error) {
  speak.clear();
  if (!(error instanceof SetupProblem)) throw error;
  console.error(`\nSet-up stopped. ${error.message}`);
  if (error.fix) console.error(`  What helps: ${error.fix}`);
  process.exitCode = 1;
}
