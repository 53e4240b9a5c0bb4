import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startClient } from "../support/lsp-client.js";
import type { Client } from "../support/lsp-client.js";

vi.setConfig({ testTimeout: 60_000 });

// What the linter finds, as an editor is told of it.

const top = realpathSync(mkdtempSync(path.join(os.tmpdir(), "mcnn-lsp-lint-")));
const folder = path.join(top, "specs");
mkdirSync(folder);
afterAll(() => rmSync(top, { recursive: true }));

const uri = pathToFileURL(path.join(folder, "a.mcnn")).href;
const configFile = path.join(top, "mcnn.config.json");
const pulling = { textDocument: { diagnostic: {} } };
const spec = `model M

const spare = 1
const deep_size = 8
input x: vector[4]
head kind: class[3] = x -> dense(deep_size) -> relu -> dense(3)
`;

let client: Client;
afterEach(async () => {
  rmSync(configFile, { force: true });
  await client.stop();
});

async function pulled(): Promise<readonly Diagnostic[]> {
  const answer = await client.request("textDocument/diagnostic", { textDocument: { uri } });
  return (answer as { items: Diagnostic[] }).items;
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

function actions(only?: string): Promise<readonly CodeAction[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const context = { diagnostics: [], ...(only === undefined ? {} : { only: [only] }) };
  return client.request("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context,
  }) as Promise<CodeAction[]>;
}

function edited(text: string, edits: TextEdit[] | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "mcnn", 1, text), edits ?? []);
}

describe("findings of the linter", () => {
  it("are shown with severity, page and tag, once a spec has no errors", async () => {
    client = await startClient(pulling);
    await client.open(uri, spec);
    const found = await pulled();
    expect(found).toMatchObject([
      { code: "lint/unused-const", severity: 2, tags: [1], source: "mcnn" },
      { code: "lint/naming", severity: 3 },
    ]);
    expect(found[1]).not.toHaveProperty("tags");
    const page = found[0]?.codeDescription?.href ?? "";
    expect(readFileSync(fileURLToPath(page), "utf8")).toContain("lint/unused-const: a const that nothing");
    await client.replace(uri, spec.replace("dense(3)", "dens(3)"));
    expect(codes(await pulled())).toEqual(["E0203"]);
  });

  it("are pushed to clients that wait for them", async () => {
    client = await startClient();
    const first = client.pushed(uri);
    await client.open(uri, spec);
    expect(codes(await first)).toEqual(["lint/unused-const", "lint/naming"]);
  });

  it("are fixed one by one, all at once, or silenced", async () => {
    client = await startClient(pulling);
    await client.open(uri, spec);
    const offered = await actions("quickfix");
    expect(offered.map(({ title, isPreferred }) => `${title} ${isPreferred}`)).toEqual([
      "leave it out true",
      "call it `deepSize` true",
      "silence `unused-const` here false",
      "silence `naming` here false",
    ]);
    expect(codes(offered[1]?.diagnostics ?? [])).toEqual(["lint/naming"]);
    const changed = (one?: CodeAction) => edited(spec, one?.edit?.changes?.[uri]);
    expect(changed(offered[1])).toContain("const deepSize = 8");
    const silenced = changed(offered[3]);
    expect(silenced).toContain("\n// mcnn-ignore naming\nconst deep_size");
    await client.replace(uri, silenced);
    expect(codes(await pulled())).toEqual(["lint/unused-const"]);
    const twice = silenced.replaceAll("deep_size", "bad_size").replace("dense(bad_size) -> relu -> ", "");
    await client.replace(uri, twice);
    const rest = (await actions("quickfix")).findLast(({ title }) => title.startsWith("silence"));
    expect(edited(twice, rest?.edit?.changes?.[uri])).toContain("// mcnn-ignore naming, unused-const\n");
    await client.replace(uri, spec);
    const [all] = await actions("source.fixAll");
    expect(changed(all)).toBe(spec.replace("const spare = 1\n", "").replaceAll("deep_size", "deepSize"));
  });

  it("give way to a warning of the checker that says the same", async () => {
    client = await startClient(pulling);
    const rows = (size: number, layer: string) => `model M
data {
  rows: csv("animals.csv")
  split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)
}
input x: vector[2] = [rows.weight, rows.height] -> standardize
head kind: class[3] = x -> ${layer} -> relu -> dense(3) { target: rows.kind }
train { optimizer: adam, batchSize: ${size}, epochs: 10, seed: 1 }
`;
    await client.open(uri, rows(1, "dense(8)"));
    expect(codes(await pulled())).toEqual(["W0502", "lint/unusual-batch-size"]);
    await client.replace(uri, rows(1, "dense(8, useBias: false) -> batchNormalization"));
    expect(codes(await pulled())).toEqual(["W0502", "W0405"]);
  });
});

describe("the config file", () => {
  it("above the spec sets severities, also when it changes on disk", async () => {
    writeFileSync(configFile, '{ "lint": { "naming": "off", "unused-const": "error" } }');
    client = await startClient();
    const first = client.pushed(uri);
    await client.open(uri, spec);
    expect(await first).toMatchObject([{ code: "lint/unused-const", severity: 1 }]);
    const second = client.pushed(uri);
    writeFileSync(configFile, '{ "lint": { "unused-const": "off" } }');
    expect(codes(await second)).toEqual(["lint/naming"]);
    const third = client.pushed(uri);
    rmSync(configFile);
    expect(codes(await third)).toEqual(["lint/unused-const", "lint/naming"]);
  });

  it("is looked after by a client that can, in the folders that it knows", async () => {
    client = await startClient(
      { ...pulling, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      pathToFileURL(top).href,
    );
    await client.open(uri, spec);
    expect(await pulled()).toHaveLength(2);
    writeFileSync(configFile, '{ "lint": { "unused-const": "off" } }');
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(configFile).href, type: 1 }],
    });
    expect(codes(await pulled())).toEqual(["lint/naming"]);
  });

  it("is looked after by the server, above the folders that the client knows", async () => {
    client = await startClient(
      { ...pulling, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      pathToFileURL(folder).href,
    );
    await client.open(uri, spec);
    expect(await pulled()).toHaveLength(2);
    writeFileSync(configFile, '{ "lint": { "unused-const": "off" } }');
    await expect.poll(async () => codes(await pulled()), { timeout: 10_000 }).toEqual(["lint/naming"]);
  });

  it("is told what is wrong with it", async () => {
    writeFileSync(configFile, '{ "lint": { "namin": "off", "unused-const": "off" } }');
    client = await startClient();
    const config = pathToFileURL(configFile).href;
    const [first, own] = [client.pushed(config), client.pushed(uri)];
    await client.open(uri, spec);
    expect(await first).toMatchObject([{ message: "there is no rule `namin`; did you mean `naming`?" }]);
    expect(codes(await own)).toEqual(["lint/naming"]);
    const second = client.pushed(config);
    rmSync(configFile);
    expect(await second).toEqual([]);
  });
});

describe("the setting `lint.enable`", () => {
  it("switches it off from the beginning", async () => {
    client = await startClient(pulling, undefined, { lint: { enable: false } });
    await client.open(uri, spec);
    expect(await pulled()).toEqual([]);
    expect(await actions()).toEqual([]);
  });

  it("is as the client began where its configuration says nothing, and as it says where it does", async () => {
    const configured = { ...pulling, workspace: { configuration: true } };
    client = await startClient(configured, undefined, { lint: { enable: false } });
    let answer: object | null = null;
    let asked = 0;
    client.connection.onRequest("workspace/configuration", () => {
      asked += 1;
      return [answer];
    });
    await client.open(uri, spec);
    await expect.poll(() => asked).toBe(1);
    expect(await pulled()).toEqual([]);
    answer = { lint: { enable: true } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await expect.poll(async () => codes(await pulled())).toEqual(["lint/unused-const", "lint/naming"]);
  });

  it("switches it off and on while the server runs", async () => {
    client = await startClient();
    await client.open(uri, spec);
    const set = async (enable: boolean) => {
      const next = client.pushed(uri);
      await client.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { mcnn: { lint: { enable } } },
      });
      return codes(await next);
    };
    await client.pushed(uri);
    expect(await set(false)).toEqual([]);
    expect(await set(true)).toEqual(["lint/unused-const", "lint/naming"]);
  });
});
