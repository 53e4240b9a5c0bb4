import { mkdtempSync, rmSync, writeFileSync, copyFileSync, mkdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CodeAction,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
  SignatureHelp,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { behind, startClient } from "../support/lsp-client.js";
import type { Client } from "../support/lsp-client.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// `mcnn lsp` as its own process, asked over stdio for everything that it can do.

const folder = mkdtempSync(path.join(os.tmpdir(), "mcnn-lsp-"));
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const data = fileURLToPath(new URL("../fixtures/data/", import.meta.url));
const digits = readFileSync(new URL("../../specs/multi-channel-digits.mcnn", import.meta.url), "utf8");
const blocks = "/// A unit.\nblock unit(n) {\n  conv2d(n, 3)\n  relu\n}\n";
const main = [
  'import { unit } from "./blocks.mcnn"',
  "model Main",
  "data {",
  '  pitches: csv("pitches.csv")',
  "  split: random(train: 0.5, validate: 0.5, test: 0, seed: 1)",
  "}",
  "const width = 8",
  "input photo: image[28, 28, 1]",
  "branch a = photo -> unit(width) -> flatten",
  "head h: class[3] = a -> dense(3) {",
  "  loss: crossEntropy",
  "}",
  "",
].join("\n");

let client: Client;
/** Asks about a document, perhaps at the place right behind a text in it. */
async function ask<R>(method: string, text: string, after?: string, more: object = {}): Promise<R> {
  const at = after === undefined ? {} : { position: behind(text, after) };
  const answer = await client.request(method, { textDocument: { uri: uriOf("main.mcnn") }, ...at, ...more });
  // The protocol's types are the client's own word for what it gets.
  return answer as R;
}
const whole = { range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } };

beforeAll(async () => {
  mkdirSync(path.join(folder, "data"));
  writeFileSync(path.join(folder, "blocks.mcnn"), blocks);
  writeFileSync(path.join(folder, "other.mcnn"), 'import { unit } from "./blocks.mcnn"\nmodel Other\n');
  copyFileSync(path.join(data, "pitches.csv"), path.join(folder, "pitches.csv"));
  client = await startClient({ textDocument: { diagnostic: {} } }, pathToFileURL(folder).href);
  await client.open(uriOf("main.mcnn"), main);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("on a whole spec", () => {
  it("pulls diagnostics, and not twice the same", async () => {
    const first = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", main);
    expect(first).toMatchObject({ kind: "full", items: [{ code: "lint/unused-source" }] });
    const again = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", main, undefined, {
      previousResultId: first.resultId,
    });
    expect(again.kind).toBe("unchanged");
  });
  it("hover", async () => {
    const { contents } = await ask<Hover>("textDocument/hover", main, "photo -> un");
    expect(JSON.stringify(contents)).toContain("[28, 28, 1] → [26, 26, 8]");
  });
  it("inlay hints", async () => {
    const hints = await ask<InlayHint[]>("textDocument/inlayHint", main, undefined, whole);
    expect(hints.map(({ label }) => label)).toContain("[5408]");
  });
  it("completion and signature help", async () => {
    const { items } = await ask<CompletionList>(
      "textDocument/completion",
      main,
      "flatten\nhead h: class[3] = a -> ",
    );
    expect(items.find(({ label }) => label === "dense")).toMatchObject({ insertTextFormat: 2 });
    const help = await ask<SignatureHelp>("textDocument/signatureHelp", main, "unit(");
    expect(help.signatures[0]?.label).toBe("unit(n)");
  });
  it("definition, references, highlights", async () => {
    const found = await ask<Location>("textDocument/definition", main, "photo -> un");
    expect(found.uri).toBe(uriOf("blocks.mcnn"));
    const all = await ask<Location[]>("textDocument/references", main, "photo -> un", {
      context: { includeDeclaration: true },
    });
    expect(new Set(all.map(({ uri }) => path.basename(uri)))).toEqual(
      new Set(["main.mcnn", "blocks.mcnn", "other.mcnn"]),
    );
    expect(await ask("textDocument/documentHighlight", main, "const wid")).toHaveLength(2);
  });
  it("rename across files, with prepare, and refusals", async () => {
    const prepared = await ask("textDocument/prepareRename", main, "photo -> un");
    expect(prepared).toMatchObject({ placeholder: "unit" });
    const { changes = {} } = await ask<WorkspaceEdit>("textDocument/rename", main, "photo -> un", {
      newName: "cell",
    });
    expect(
      Object.keys(changes)
        .map((uri) => path.basename(uri))
        .sort(),
    ).toEqual(["blocks.mcnn", "main.mcnn", "other.mcnn"]);
    await expect(ask("textDocument/rename", main, "const wid", { newName: "photo" })).rejects.toThrow(
      "already",
    );
    await expect(ask("textDocument/prepareRename", main, "-> flat")).rejects.toThrow("mcnn's own");
  });
  it("symbols, folds, selections, tokens, lenses, links", async () => {
    const symbols = await ask<DocumentSymbol[]>("textDocument/documentSymbol", main);
    expect(symbols.map(({ name }) => name)).toEqual(["Main", "data", "width", "photo", "a", "h"]);
    const found = await client.request("workspace/symbol", { query: "unit" });
    expect(JSON.stringify(found)).toContain("blocks.mcnn");
    expect((await ask<FoldingRange[]>("textDocument/foldingRange", main)).length).toBe(2);
    const [range] = await ask<SelectionRange[]>("textDocument/selectionRange", main, undefined, {
      positions: [behind(main, "unit(wid")],
    });
    expect(range?.parent?.parent).toBeDefined();
    const full = await ask<SemanticTokens>("textDocument/semanticTokens/full", main);
    const part = await ask<SemanticTokens>("textDocument/semanticTokens/range", main, undefined, {
      range: { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } },
    });
    expect(full.data.length).toBeGreaterThan(part.data.length);
    expect(part.data.length).toBe(20);
    expect(JSON.stringify(await ask("textDocument/codeLens", main))).toContain("mcnn.describe");
    expect(JSON.stringify(await ask("textDocument/documentLink", main))).toContain(uriOf("pitches.csv"));
  });
  it("call hierarchy", async () => {
    const [item] = await ask<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", main, "photo -> un");
    expect(item?.uri).toBe(uriOf("blocks.mcnn"));
    const calls = await client.request("callHierarchy/incomingCalls", { item });
    expect((calls as CallHierarchyIncomingCall[]).map(({ from }) => from.name)).toEqual(["a"]);
    expect(await client.request("callHierarchy/outgoingCalls", { item })).toEqual([]);
  });
});

describe("on a spec in the middle of being typed", () => {
  const typing = async (text: string) => {
    await client.replace(uriOf("main.mcnn"), text);
    return text;
  };
  const labels = async (text: string, after: string) =>
    (await ask<CompletionList>("textDocument/completion", text, after)).items.map(({ label }) => label);

  it.each([
    ["-> flatten\n", "-> \n", "-> unit(width) -> ", "conv2d"],
    ["-> flatten\n", "-> conv2d(8, \n", "conv2d(8, ", "kernelSize"],
    ["loss: crossEntropy", "loss: ", "loss: ", "focal"],
    ["= a -> dense(3)", "= ", "class[3] = ", "a"],
    ['csv("pitches.csv")', 'csv("', 'csv("', "pitches.csv"],
    ["const width = 8", "input p: vector[1] = pitches.", "= pitches.", "pitch"],
  ])("completes %j as %j", async (from, to, after, label) => {
    const text = await typing(main.replace(from, to));
    expect(await labels(text, after)).toContain(label);
    expect(JSON.stringify(await ask("textDocument/hover", text, "input pho"))).toContain("photo");
    expect(await ask("textDocument/definition", text, "branch a = pho")).toMatchObject({
      uri: uriOf("main.mcnn"),
    });
  });

  it("fixes: a quick fix, and all at once", async () => {
    const text = await typing(main.replace("flatten", "flaten").replace("crossEntropy", "CrossEntropyLoss"));
    const report = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", text);
    expect(report).toMatchObject({ items: [{ code: "E0203" }, { code: "E0405" }] });
    expect(JSON.stringify(report)).toMatch(/"href":"file:.*E0203\.md"/);
    const actions = await ask<CodeAction[]>("textDocument/codeAction", text, undefined, {
      ...whole,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(["write `flatten`", "write `crossEntropy`"]);
    const [all] = await ask<CodeAction[]>("textDocument/codeAction", text, undefined, {
      ...whole,
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    expect(all?.edit?.changes?.[uriOf("main.mcnn")]).toHaveLength(2);
  });

  it("formats: document, range, on type", async () => {
    const options = { options: { tabSize: 2, insertSpaces: true } };
    const text = await typing("model M\r\nconst  k = 1\r\n\r\nblock b {\r\nrelu\r\n}\r\n");
    expect(
      (await ask<TextEdit[]>("textDocument/formatting", text, undefined, options)).length,
    ).toBeGreaterThan(1);
    const line = (n: number) => ({
      range: { start: { line: n, character: 0 }, end: { line: n, character: 3 } },
    });
    expect(
      await ask<TextEdit[]>("textDocument/rangeFormatting", text, undefined, { ...options, ...line(4) }),
    ).toHaveLength(1);
    const typed = { ...options, position: { line: 5, character: 1 }, ch: "}" };
    expect(await ask<TextEdit[]>("textDocument/onTypeFormatting", text, undefined, typed)).toHaveLength(1);
  });

  it("counts places as the protocol does: in UTF-16, with CRLF", async () => {
    const text = await typing(
      "model M\r\n// 😀 größe\r\n/* 😀 */ input x: vector[4]\r\nbranch a = x -> nosuch\r\n",
    );
    const report = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", text);
    expect(report).toMatchObject({
      items: [{ range: { start: { line: 3, character: 16 }, end: { line: 3, character: 22 } } }],
    });
    const found = await ask<Location>("textDocument/definition", text, "branch a = x");
    expect(found.range.start).toEqual({ line: 2, character: 15 });
  });

  it("takes edits in the middle of a line", async () => {
    const text = await typing(digits);
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uriOf("main.mcnn"), version: 1000 },
      contentChanges: [
        {
          range: { start: behind(text, "joint -> "), end: behind(text, "joint -> flatten") },
          text: "flaten",
        },
      ],
    });
    expect(JSON.stringify(await ask("textDocument/diagnostic", text))).toContain("flaten");
  });

  it("checks a spec anew when a file that it imports changes in another buffer", async () => {
    await typing(main);
    const codes = async () =>
      JSON.stringify(await ask("textDocument/diagnostic", main)).match(/E\d{4}/g) ?? [];
    expect(await codes()).toEqual([]);
    await client.open(uriOf("blocks.mcnn"), blocks.replace("block unit", "block cell"));
    expect(await codes()).toContain("E0212");
    await client.replace(uriOf("blocks.mcnn"), blocks);
    expect(await codes()).toEqual([]);
  });

  it("leaves a request that was cancelled", async () => {
    // Long enough that the answer is not there before it is called off.
    await typing(
      digits + Array.from({ length: 1500 }, (_, i) => `branch z${i} = pixels -> flatten\n`).join(""),
    );
    const source = await import("vscode-languageserver/node").then(
      (lib) => new lib.CancellationTokenSource(),
    );
    const params = { textDocument: { uri: uriOf("main.mcnn") } };
    const answer = client.connection.sendRequest("textDocument/diagnostic", params, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow(/cancel/i);
  });
});

describe("a client that waits for diagnostics", () => {
  it("is told them, and of what changes on disk", async () => {
    const waiting = await startClient({}, pathToFileURL(folder).href);
    const uri = uriOf("pushed.mcnn");
    writeFileSync(path.join(folder, "parts.mcnn"), blocks);
    const first = waiting.pushed(uri);
    await waiting.open(uri, main.replace("blocks", "parts"));
    expect((await first).map(({ code }) => code)).toEqual(["lint/unused-source"]);
    const second = waiting.pushed(uri);
    writeFileSync(path.join(folder, "parts.mcnn"), blocks.replace("block unit", "block another"));
    expect((await second).map(({ code }) => code)).toContain("E0212");
    const third = waiting.pushed(uri);
    await waiting.replace(uri, `${main.replace("blocks", "parts")}branch z = photo -> (`);
    expect((await third).length).toBeGreaterThan(0);
    expect(await waiting.stop()).toBe(0);
  });
});

it("ends when it is told to, and has said nothing where nobody listens", async () => {
  expect(await client.stop()).toBe(0);
  expect(client.stderr()).toBe("");
});
