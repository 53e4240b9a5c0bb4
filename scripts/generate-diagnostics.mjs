// Makes the typed constructors of diagnostics, and their pages, from src/diagnostics/errors/*.md.
// `--check` writes nothing, and fails when what is there is not what would be written.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format } from "prettier";

const folder = fileURLToPath(new URL("../src/diagnostics/", import.meta.url));
const banner =
  "// Made by scripts/generate-diagnostics.mjs from errors/*.md: change the pages, not this file.\n";

/** @returns {Promise<Map<string, string>>} the files that are made, by path */
export async function generate() {
  const names = fs
    .readdirSync(path.join(folder, "errors"))
    .filter((name) => name.endsWith(".md"))
    .sort();
  const pages = names.map((name) =>
    readPage(name, fs.readFileSync(path.join(folder, "errors", name), "utf8")),
  );
  const files = { "messages.generated.ts": messagesFile(pages), "pages.generated.ts": pagesFile(pages) };
  const made = new Map();
  for (const [name, text] of Object.entries(files))
    made.set(path.join(folder, name), await format(text, { parser: "typescript", printWidth: 110 }));
  return made;
}

/** What an error can be of; `diagnostic.ts` says what each means. */
const subjects = [
  "syntax",
  "words",
  "names",
  "values",
  "shapes",
  "settings",
  "data",
  "whole",
  "unused",
  "advice",
];

/** A page: `# E0301: title`, lines of `key: text`, the body, `## Wrong` and `## Right`. */
export function readPage(file, source) {
  const fault = (why) => new Error(`src/diagnostics/errors/${file}: ${why}`);
  const [head = "", ...rest] = source.replaceAll("\r\n", "\n").split("\n");
  const [, code, title] = /^# ([EW]\d{4}): (.+)$/.exec(head) ?? [];
  if (!code || `${code}.md` !== file)
    throw fault("must begin with `# <code>: <title>`, the code as in its name");
  const page = { code, title, message: title, at: "" };
  let line = rest.shift();
  for (; line?.includes(":") && /^[a-z]+: /.test(line); line = rest.shift()) {
    const [, key, value] = /^([a-z]+): (.*)$/.exec(line) ?? [];
    if (!["severity", "about", "chains", "message", "at", "because"].includes(key))
      throw fault(`\`${key}:\` is not known`);
    page[key] = value.trim();
  }
  if (!["error", "warning", "information"].includes(page.severity)) throw fault("needs a severity");
  if (!subjects.includes(page.about)) throw fault(`needs an \`about:\`, one of ${subjects.join(", ")}`);
  if (page.chains !== undefined && page.chains !== "yes") throw fault("says `chains: yes`, or nothing of it");
  const [text, wrong, right, ...more] = [line, ...rest].join("\n").split(/^## (?:Wrong|Right)$/m);
  if (!text?.trim() || right === undefined || more.length > 0)
    throw fault("needs a text, `## Wrong`, `## Right`");
  return {
    ...page,
    chains: page.chains === "yes",
    text: text.trim(),
    wrong: fence(wrong, fault),
    right: fence(right, fault),
  };
}

function fence(section, fault) {
  const [, spec] = /^\s*```mcnn\n([^]*?)```\s*$/.exec(section) ?? [];
  if (!spec) throw fault("`## Wrong` and `## Right` hold one whole spec each, in a ```mcnn fence");
  return spec;
}

function messagesFile(pages) {
  const plain = pages.some((p) => p.because === undefined) ? "More, " : "";
  return `${banner}
import type { Span } from "../text/source.js";
import type { Diagnostic } from "./diagnostic.js";
import { raise } from "./raise.js";
import type { ${plain}MoreBecause } from "./raise.js";

/** What fills a param of a message. */
type Filling = string | number;

${pages.map(constructor).join("\n")}`;
}

function constructor({ code, title, severity, about, chains, message, at, because }) {
  const names = new Set(
    [message, at, because ?? ""].flatMap((t) => [...t.matchAll(/\{(\w+)\}/g)].map((m) => m[1])),
  );
  const params = names.size
    ? `params: { ${[...names].map((n) => `readonly ${n}: Filling`).join("; ")} }, `
    : "";
  const reason = because === undefined ? "" : `, because: ${template(because)}`;
  return `/** ${title.replaceAll("*/", "* /")} */
export function ${code}(${params}span: Span, more: ${because === undefined ? "More" : "MoreBecause"} = {}): Diagnostic {
  return raise({ code: "${code}", severity: "${severity}", about: "${about}", chains: ${chains}, message: ${template(message)}, label: ${template(at)}${reason} }, span, more);
}
`;
}

/** A text with {params} as a TypeScript expression. */
function template(text) {
  if (!/\{\w+\}/.test(text)) return JSON.stringify(text);
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, "\\$&").replace(/\{(\w+)\}/g, "${params.$1}")}\``;
}

function pagesFile(pages) {
  const entries = pages.map(({ code, severity, about, chains, title, text, wrong, right }) => {
    const page = { code, severity, about, chains, title, text, wrong, right };
    return `[${JSON.stringify(code)}, ${JSON.stringify(page)}],`;
  });
  return `${banner}
import type { Page } from "./page.js";

/** Every code's page, in the order of codes. */
export const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
${entries.join("\n")}
]);
`;
}

async function main() {
  const made = await generate();
  const stale = [...made].filter(
    ([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, "utf8") !== text,
  );
  if (process.argv.includes("--check")) {
    for (const [file] of stale)
      console.error(`${path.basename(file)} is not what errors/*.md make: run npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const [file, text] of stale) fs.writeFileSync(file, text);
  console.log(`${made.size} files made from the pages, ${stale.length} of them changed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
