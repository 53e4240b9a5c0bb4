// Makes grammar/mcnn.tmLanguage.json from grammar/tokens.ts. With --check, only says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const unregister = register();
const { tokenTable } = await import("../grammar/tokens.ts");
await unregister();

const path = fileURLToPath(new URL("../grammar/mcnn.tmLanguage.json", import.meta.url));
const name = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`;
const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
const scopeOf = (type) => tokenTable.find((entry) => entry.type.name === type)?.scope ?? "";

/** Keywords of one scope as one rule; a keyword before a colon or behind a dot is a name. */
function keywordRules() {
  const scopes = group(keywords());
  return [...scopes].map(([scope, entries]) => ({
    name: scope,
    match: String.raw`(?<![\p{L}\p{N}_.])(?:${entries.map((e) => e.word).join("|")})(?![\p{L}\p{N}_]|\s*:)`,
  }));
}

function keywords() {
  return tokenTable
    .filter(({ category, type }) => category === "keyword" && typeof type.PATTERN === "string")
    .map(({ type, scope }) => ({ word: type.PATTERN, scope }));
}

function group(entries) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry.scope, [...(groups.get(entry.scope) ?? []), entry]);
  return groups;
}

/** Operators and brackets in the lexer's order: longer ones before shorter. */
function signRules() {
  return tokenTable
    .filter(
      ({ category, type }) => ["operator", "bracket"].includes(category) && typeof type.PATTERN === "string",
    )
    .map(({ type, scope }) => ({ name: scope, match: escape(type.PATTERN) }));
}

const declares = (word, scope) => ({
  match: String.raw`(?<![\p{L}\p{N}_.])(${word})\s+(${name})`,
  captures: { 1: { name: scopeOf(word[0].toUpperCase() + word.slice(1)) }, 2: { name: scope } },
});

const grammar = {
  information_for_contributors: [
    "Made by scripts/generate-textmate.mjs from grammar/tokens.ts: change those.",
  ],
  name: "mcnn",
  scopeName: "source.mcnn",
  fileTypes: ["mcnn"],
  patterns: [
    { name: scopeOf("DocComment"), match: String.raw`///(?!/).*$` },
    { name: scopeOf("LineComment"), match: "//.*$" },
    { name: scopeOf("BlockComment"), begin: String.raw`/\*`, end: String.raw`\*/` },
    {
      name: scopeOf("Text"),
      begin: '"',
      end: '"|$',
      patterns: [
        { name: "constant.character.escape.mcnn", match: String.raw`\\(?:u\{[0-9a-fA-F]{1,6}\}|.)` },
      ],
    },
    declares("model", "entity.name.type.mcnn"),
    declares("block", "entity.name.function.mcnn"),
    declares("const", "variable.other.constant.mcnn"),
    declares("param", "variable.other.constant.mcnn"),
    {
      // The type of an input or a head, behind its name.
      match: String.raw`(?<![\p{L}\p{N}_.])(input|head)\s+(${name})\s*(:)\s*(${name})`,
      captures: {
        1: { name: scopeOf("Input") },
        2: { name: "variable.other.mcnn" },
        3: { name: scopeOf("Colon") },
        4: { name: "support.type.mcnn" },
      },
    },
    ...keywordRules(),
    {
      name: scopeOf("Number"),
      match: String.raw`(?<![\p{L}_])\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?`,
    },
    {
      match: String.raw`(?<!\.)\b(${name})\s*(:)(?!\s*\[)`,
      captures: { 1: { name: "variable.other.property.mcnn" }, 2: { name: scopeOf("Colon") } },
    },
    {
      match: String.raw`(\.)\s*(${name})`,
      captures: { 1: { name: scopeOf("Dot") }, 2: { name: "variable.other.property.mcnn" } },
    },
    { match: String.raw`(${name})(?=\s*\()`, name: "entity.name.function.mcnn" },
    { match: name, name: scopeOf("Identifier") },
    ...signRules(),
  ],
};

const text = `${JSON.stringify(grammar, undefined, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.error(
    "grammar/mcnn.tmLanguage.json is not what grammar/tokens.ts makes: run scripts/generate-textmate.mjs",
  );
  process.exitCode = 1;
}
