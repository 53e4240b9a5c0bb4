// Makes src/5-emit/tfjs/snippets.generated.ts: the code that the compiler may write beside a model, in parts, each with
// the others that it uses. `--check` writes nothing, and fails when what is there is not what would be written.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseSync } from "@swc/core";
import { format } from "prettier";

const folder = fileURLToPath(new URL("../src/5-emit/tfjs/", import.meta.url));
const banner = "// Made by scripts/generate-snippets.mjs from snippets/*.ts: change those, not this file.\n";

/** @returns {Promise<Map<string, string>>} the files that are made, by path */
export async function generate() {
  const files = fs
    .readdirSync(path.join(folder, "snippets"))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => name.slice(0, -".ts".length))
    .sort();
  const snippets = new Map(files.map((name) => [name, readSnippet(name)]));
  const parts = inOrder(files, snippets).flatMap((name) => snippets.get(name).parts);
  const names = new Set(parts.map(({ name }) => name));
  if (names.size !== parts.length) throw new Error("two parts of snippets have one name");
  const entries = parts.map(({ words, ...part }) => ({
    ...part,
    uses: [...words].filter((word) => names.has(word) && word !== part.name).sort(),
  }));
  const text = `${banner}
export interface SnippetPart {
  /** Of the class, function or type that it declares. */
  readonly name: string;
  /** Whether a model may use it: classes are for models, the rest is for the classes. */
  readonly isExported: boolean;
  /** Names of other parts that it needs. */
  readonly uses: readonly string[];
  /** TypeScript that takes \`tf\` for granted. */
  readonly code: string;
}

/** What is needed comes before what needs it. */
export const snippetParts: readonly SnippetPart[] = ${JSON.stringify(entries)};
`;
  const made = await format(text, { parser: "typescript", printWidth: 110 });
  return new Map([[path.join(folder, "snippets.generated.ts"), made]]);
}

/** A file's declarations, each with the comment above it and the words in it, and what it imports from its neighbours. */
function readSnippet(name) {
  const text = fs.readFileSync(path.join(folder, "snippets", `${name}.ts`), "utf8").replaceAll("\r\n", "\n");
  // Places are counted in bytes, from 1 on.
  const bytes = Buffer.from(text);
  const slice = (start, end) => bytes.subarray(start - 1, end - 1).toString("utf8");
  // Classes are for the model; functions are for the classes.
  const isClass = /^[A-Z]/.test(name);
  const needs = [];
  const parts = [];
  let before = 1;
  for (const statement of parseSync(text, { syntax: "typescript", target: "es2022" }).body) {
    const { start, end } = statement.span;
    const comment = slice(before, start);
    before = end;
    if (statement.type === "ImportDeclaration") {
      const from = statement.source.value;
      if (from.startsWith("./")) needs.push(from.slice("./".length, -".js".length));
      else if (from !== "@tensorflow/tfjs") throw new Error(`snippets/${name}.ts imports ${from}`);
      continue;
    }
    const isExport = statement.type === "ExportDeclaration";
    const declaration = isExport ? statement.declaration : statement;
    const declared = nameOf(declaration);
    const last = parts.at(-1);
    if (declared !== undefined) {
      const isExported = isClass && isExport;
      const code = `${comment}${slice(isExported ? start : declaration.span.start, end)}`.trim();
      parts.push({ name: declared, isExported, code, words: wordsIn(declaration) });
    } else if (last) {
      // What is done with a declaration, such as registering a class, is part of it.
      last.code += `\n${`${comment}${slice(start, end)}`.trim()}`;
      for (const word of wordsIn(statement)) last.words.add(word);
    } else throw new Error(`snippets/${name}.ts begins with no declaration`);
  }
  return { needs, parts };
}

function nameOf(declaration) {
  const named = declaration.declarations?.[0] ?? declaration;
  return (named.identifier ?? named.id)?.value;
}

/** The identifiers in a tree, but for the names of members. */
function wordsIn(tree, words = new Set()) {
  if (Array.isArray(tree)) for (const item of tree) wordsIn(item, words);
  else if (tree && typeof tree === "object") {
    if (tree.type === "Identifier") words.add(tree.value);
    for (const [key, item] of Object.entries(tree)) {
      const isMember = (key === "property" || key === "key") && item?.type === "Identifier";
      if (!isMember) wordsIn(item, words);
    }
  }
  return words;
}

/** Files with what they import before them. */
function inOrder(names, snippets, order = new Set()) {
  for (const name of names) {
    if (!snippets.has(name)) throw new Error(`snippets import ./${name}.js, which is not there`);
    if (order.has(name)) continue;
    inOrder([...snippets.get(name).needs].sort(), snippets, order);
    order.add(name);
  }
  return [...order];
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
