import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { Position } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { mutate } from "../support/mutate.js";
import { random } from "../support/random.js";
import { startClient } from "../support/lsp-client.js";
import type { Client } from "../support/lsp-client.js";

vi.setConfig({ testTimeout: 14_400_000 });

// Whatever is typed, the server answers, and it knows what a fresh server knows that is given the same text.

const long = process.env["MCNN_CAMPAIGN"] === "long";
const folder = new URL("../../specs/", import.meta.url);
const specs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".mcnn"))
  .map((name): [string, string] => [name.replaceAll("\\", "/"), readFileSync(new URL(name, folder), "utf8")]);
/** So many documents a fresh server opens before another one takes its place. */
const mostOpened = 500;
const capabilities = { textDocument: { diagnostic: {} } };
const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** All that a server knows of a document, and what it offers at a place. */
async function state(client: Client, uri: string, position: Position): Promise<string> {
  const textDocument = { uri };
  const answers = await Promise.all([
    client.request("textDocument/diagnostic", { textDocument }),
    client.request("textDocument/semanticTokens/full", { textDocument }),
    client.request("textDocument/inlayHint", { textDocument, range: whole }),
    client.request("textDocument/documentSymbol", { textDocument }),
    client.request("textDocument/foldingRange", { textDocument }),
    client.request("textDocument/completion", { textDocument, position }),
    client.request("textDocument/hover", { textDocument, position }),
    client.request("textDocument/signatureHelp", { textDocument, position }),
  ]);
  return JSON.stringify(answers, (key, value: unknown) =>
    key === "resultId" || key === "href" ? undefined : value,
  ).replaceAll(uri, "");
}

async function end(client: Client): Promise<void> {
  expect(client.stderr()).toBe("");
  expect(await client.stop()).toBe(0);
}

/** The document of one server grows edit by edit; another one opens the same text each time. */
async function compare(client: Client, texts: Iterable<[string, number]>, name: string): Promise<void> {
  const uri = new URL(`${name}-typed.mcnn`, folder).href;
  let fresh = await startClient(capabilities);
  let before = "";
  let version = 1;
  await client.open(uri, "");
  for (const [text, at] of texts) {
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [difference(uri, before, text)],
    });
    before = text;
    const document = TextDocument.create(uri, "mcnn", 1, text);
    const position = document.positionAt(at);
    if (version % mostOpened === 0) {
      await end(fresh);
      fresh = await startClient(capabilities);
    }
    const other = new URL(`${name}-fresh-${version}.mcnn`, folder).href;
    await fresh.open(other, text);
    const [one, two] = await Promise.all([state(client, uri, position), state(fresh, other, position)]);
    expect(one, text).toBe(two);
    await fresh.connection.sendNotification("textDocument/didClose", { textDocument: { uri: other } });
  }
  await end(fresh);
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
}

/** One edit in place of another text, as an editor sends it. */
function difference(uri: string, before: string, after: string) {
  const document = TextDocument.create(uri, "mcnn", 1, before);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // An editor's places are never within a line end or a character of two units.
  while (head > 0 && /[\r\ud800-\udbff]/.test(before[head - 1] ?? "")) head--;
  while (tail > 0 && /[\n\udc00-\udfff]/.test(before[before.length - tail] ?? "")) tail--;
  const range = { start: document.positionAt(head), end: document.positionAt(before.length - tail) };
  return { range, text: after.slice(head, after.length - tail) };
}

function* typed(text: string, every: number): Iterable<[string, number]> {
  for (let end = 1; end <= text.length; end += every) yield [text.slice(0, end), end];
  yield [text, text.length];
}

function* edited(count: number, seed: number): Iterable<[string, number]> {
  const source = random(seed);
  let text = "";
  for (let i = 0; i < count; i++) {
    if (i % 10 === 0) text = specs[source.below(specs.length)]?.[1] ?? "";
    text = mutate(text, source);
    yield [text, source.below(text.length + 1)];
  }
}

test("after the keystrokes of typing out each spec, and after random edits, nothing is left of what was before", async () => {
  const client = await startClient(capabilities);
  for (const [name, text] of long ? specs : specs.slice(0, 1))
    await compare(client, typed(text, long ? 1 : 7), name);
  await compare(client, edited(long ? 10_000 : 60, 5), "edits");
  await end(client);
});
