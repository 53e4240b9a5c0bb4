// Makes docs/reference/ from the catalogue and the error pages.
// `--check` writes nothing, and fails when what is there is not what would be written.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const folder = fileURLToPath(new URL("../docs/reference/", import.meta.url));
const { referencePages } = await tsImport("./reference/pages.ts", import.meta.url);
const check = process.argv.includes("--check");

for (const [name, text] of referencePages()) {
  const file = `${folder}${name}`;
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
  if (check) {
    console.error(`docs/reference/${name} is not what the catalogue says: run \`npm run generate\``);
    process.exitCode = 1;
  } else {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, text);
  }
}
