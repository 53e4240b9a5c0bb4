// Makes src/4-emit/snippets.generated.ts: the text of each class that the compiler may write beside a model.
// `--check` writes nothing, and fails when what is there is not what would be written.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format } from "prettier";

const folder = fileURLToPath(new URL("../src/4-emit/", import.meta.url));
const banner = "// Made by scripts/generate-snippets.mjs from snippets/*.ts: change those, not this file.\n";

/** @returns {Promise<Map<string, string>>} the files that are made, by path */
export async function generate() {
  const names = fs
    .readdirSync(path.join(folder, "snippets"))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => name.slice(0, -".ts".length))
    .sort();
  const snippets = new Map(names.map((name) => [name, readSnippet(name)]));
  const entries = names.map((name) => {
    const needs = [...allNeeds(name, snippets)].sort();
    return `${name}: { needs: ${JSON.stringify(needs)}, source: ${JSON.stringify(snippets.get(name).source)} }`;
  });
  const text = `${banner}
export interface Snippet {
  /** Functions that it calls: snippets too, in order. */
  readonly needs: readonly string[];
  /** TypeScript that takes \`tf\` for granted. */
  readonly source: string;
}

export const snippets: Readonly<Record<string, Snippet>> = {
${entries.join(",\n")},
};
`;
  const made = await format(text, { parser: "typescript", printWidth: 110 });
  return new Map([[path.join(folder, "snippets.generated.ts"), made]]);
}

/** A file's text without its imports, and what it imports from its neighbours. */
function readSnippet(name) {
  const text = fs.readFileSync(path.join(folder, "snippets", `${name}.ts`), "utf8").replaceAll("\r\n", "\n");
  const needs = [];
  const body = text.replace(/^import [^;]*? from "([^"]+)";\n/gm, (_, from) => {
    if (from.startsWith("./")) needs.push(from.slice("./".length, -".js".length));
    else if (from !== "@tensorflow/tfjs") throw new Error(`snippets/${name}.ts imports ${from}`);
    return "";
  });
  // Classes are for the model; functions are for the classes.
  const isClass = /^[A-Z]/.test(name);
  return { needs, source: (isClass ? body : body.replace(/^export /gm, "")).trim() + "\n" };
}

function allNeeds(name, snippets, seen = new Set()) {
  for (const need of snippets.get(name).needs) {
    if (!snippets.has(need)) throw new Error(`snippets/${name}.ts imports ./${need}.js, which is not there`);
    if (!seen.has(need)) allNeeds(need, snippets, seen.add(need));
  }
  return seen;
}

async function main() {
  const check = process.argv.includes("--check");
  for (const [file, text] of await generate()) {
    if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
    if (check) {
      console.error(`${path.basename(file)} is not what the snippets say: run \`npm run generate\``);
      process.exitCode = 1;
    } else fs.writeFileSync(file, text);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
