// Makes the extension for VS Code as one file, mcnn-<version>.vsix, which holds all that it needs.
import { fileURLToPath } from "node:url";
import path from "node:path";
import { parseArgs } from "node:util";
import { packageExtension } from "./vscode/package.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: { out: { type: "string", default: path.join(root, "dist", "vscode") } },
});
const { file, bytes, names } = await packageExtension(root, values.out);
for (const name of names) console.log(`  ${name}`);
console.log(`${(bytes / 1e6).toFixed(2)} MB  ${file}`);
console.log(`code --install-extension ${path.basename(file)}`);
