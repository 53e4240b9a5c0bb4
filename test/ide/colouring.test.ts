import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { semanticTokens } from "../../src/ide/semantic-tokens.js";
import type { SemanticToken } from "../../src/ide/semantic-tokens.js";
import { colouring, placeOf } from "../support/colouring.js";
import type { Colour } from "../support/colouring.js";
import { cursor } from "./cursor.js";

const grammarPath = fileURLToPath(new URL("../../grammar/mcnn.tmLanguage.json", import.meta.url));

async function loadGrammar() {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM({ data: readFileSync(wasm) });
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarPath, "utf8"), grammarPath),
  });
  const grammar = await registry.loadGrammar("source.mcnn");
  if (!grammar) throw new Error("there is no grammar");
  return grammar;
}

/** The beginnings of scopes by which a colour is known. */
const scopes: Readonly<Record<Colour, readonly string[]>> = {
  comment: ["comment.line.double-slash", "comment.block"],
  doc: ["comment.line.documentation"],
  keyword: [
    "keyword.declaration",
    "keyword.control",
    "storage.modifier",
    "variable.language",
    "constant.language",
  ],
  text: ["string.quoted"],
  number: ["constant.numeric"],
  operator: ["keyword.operator"],
  type: ["entity.name.type", "support.type"],
  call: ["entity.name.function"],
  name: ["variable.other.mcnn"],
  property: ["variable.other.property"],
  constant: ["variable.other.constant"],
};

describe("the TextMate grammar", async () => {
  const grammar = await loadGrammar();
  it.each(colouring)("$line: $word is $colour", (expectation) => {
    const { start } = placeOf(expectation);
    const { tokens } = grammar.tokenizeLine(expectation.line, textmate.INITIAL);
    const token = tokens.find((one) => one.startIndex <= start && start < one.endIndex);
    const scope = token?.scopes.slice(1).join(" ") ?? "";
    expect(
      scopes[expectation.colour].some((s) => scope.includes(s)),
      scope,
    ).toBe(true);
  });
  it("is what the table of tokens makes", () => {
    const script = fileURLToPath(new URL("../../scripts/generate-textmate.mjs", import.meta.url));
    execFileSync(process.execPath, [script, "--check"]);
  });
});

function colourOf({ type, modifiers }: SemanticToken): Colour {
  switch (type) {
    case "comment":
      return modifiers.includes("documentation") ? "doc" : "comment";
    case "string":
      return "text";
    case "class":
    case "type":
      return "type";
    case "function":
      return "call";
    case "variable":
      return modifiers.includes("readonly") ? "constant" : "name";
    case "keyword":
    case "number":
    case "operator":
    case "property":
      return type;
    default:
      return "name";
  }
}

describe("semantic tokens", () => {
  it.each(colouring)("$line: $word is $colour", (expectation) => {
    const { start, end } = placeOf(expectation);
    const { analysis } = cursor(expectation.line);
    const token = semanticTokens(analysis).find((one) => one.start === start);
    expect(token && colourOf(token)).toBe(expectation.colour);
    expect(token?.end).toBe(end);
  });
  it("never overlap, and stay within their line", () => {
    const { analysis } = cursor('/* a\r\n b */ model M\n/// x\nbranch a = "\n');
    const tokens = semanticTokens(analysis);
    for (const [i, token] of tokens.entries()) {
      expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
      expect(analysis.file.text.slice(token.start, token.end)).not.toMatch(/[\r\n]/);
    }
  });
});
