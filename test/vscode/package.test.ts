import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProtocolConnection } from "vscode-languageserver/node";
import { analyse } from "../../src/compile.js";
import { networkGraph } from "../../src/graph/index.js";
import type { NetworkGraph } from "../../src/graph/types.js";
import { typing } from "../../src/playground/language/typing.js";
import { sourceFile } from "../../src/text/source.js";
import { registerCommands } from "../../src/vscode/commands.js";
import { panelHtml } from "../../src/vscode/panel-html.js";
import { executablePath, launchChromium } from "../support/chromium.js";
import { fakeVscode } from "./fake-vscode.js";

if (executablePath === undefined)
  console.warn("part of test/vscode/package.test.ts is skipped: there is no /usr/bin/chromium");

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "mcnn-vscode-"));
const extension = path.join(folder, "extension");
const spec = readFileSync(path.join(root, "specs", "multi-channel-digits.mcnn"), "utf8");
const file = (name: string) => readFileSync(path.join(extension, name), "utf8");

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/package-vscode.mjs", "--out", folder], { cwd: root });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the extension's sources have the right types", () => {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const run = () =>
    execFileSync(process.execPath, [tsc, "-p", "src/vscode"], { cwd: root, encoding: "utf8" });
  expect(run()).toBe("");
});

test("the package is one small file in VS Code's layout", () => {
  const vsix = path.join(folder, "mcnn-0.1.0.vsix");
  expect(statSync(vsix).size).toBeLessThan(5e6);
  const entries = unzipSync(readFileSync(vsix));
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  const manifest = text("extension.vsixmanifest");
  expect(manifest).toContain('<Identity Language="en-US" Id="mcnn" Version="0.1.0" Publisher="mcnn"/>');
  for (const [, asset = ""] of manifest.matchAll(/Path="([^"]+)"/g)) expect(entries).toHaveProperty([asset]);
  const types = text("[Content_Types].xml");
  for (const name of Object.keys(entries).filter((one) => !one.startsWith("[")))
    expect(types).toContain(`Extension=".${name.split(".").at(-1)}"`);
});

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
}

test("what the manifest speaks of is there, and nothing else is registered", () => {
  const { version, main, icon, contributes }: Manifest = JSON.parse(file("package.json"));
  const { version: ofProject }: { version: string } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  expect(version).toBe(ofProject);
  const { languages, grammars, snippets, jsonValidation, commands, menus } = contributes;
  const named = [
    ...[...grammars, ...snippets].map((part) => part.path),
    ...jsonValidation.map(({ url }) => url),
  ];
  for (const name of [main, icon, ...named, ...languages.map((language) => language.configuration)])
    expect(statSync(path.join(extension, name)).size).toBeGreaterThan(0);
  const grammar: { scopeName: string } = JSON.parse(file("syntaxes/mcnn.tmLanguage.json"));
  expect(grammars[0]?.scopeName).toBe(grammar.scopeName);
  const { api, commands: registered } = fakeVscode();
  registerCommands(Object(api), { draw: () => {}, restart: async () => {} });
  const declared = commands.map(({ command }) => command);
  expect([...registered.keys()].sort()).toEqual([...declared].sort());
  for (const { command } of Object.values(menus).flat()) expect(declared).toContain(command);
});

test("suggestions keep out of the way of who types, as in the playground", () => {
  const { contributes }: Manifest = JSON.parse(file("package.json"));
  const { suggest, ...others } = typing;
  expect(contributes.configurationDefaults["[mcnn]"]).toMatchObject({
    "editor.suggest.selectionMode": suggest.selectionMode,
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [`editor.${name}`, value])),
  });
});

test("snippets are right as they come", () => {
  const snippets: Record<string, { body: string | string[] }> = JSON.parse(file("snippets/mcnn.json"));
  const plain = (body: string | string[]) =>
    [body]
      .flat()
      .join("\n")
      .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
      .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
      .replaceAll(/\$\d/g, "");
  const before = "model M\ninput x: image[28, 28, 1]\nbranch a = x -> flatten\nbranch b = x -> flatten\n";
  for (const [name, { body }] of Object.entries(snippets)) {
    const text = plain(body);
    const whole = text.startsWith("///") ? text : `${before}${text}\n`;
    const { diagnostics } = analyse(sourceFile("snippet.mcnn", whole), { readText: () => undefined });
    const syntax = diagnostics.filter(({ code }) => code.startsWith("E01"));
    expect(syntax, name).toEqual([]);
    if (whole === text) expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

test("the bundled server speaks over stdio, and gives the network to draw", async () => {
  const child = spawn(process.execPath, [path.join(extension, "dist", "server.cjs")]);
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  const uri = pathToFileURL(path.join(folder, "spec.mcnn")).href;
  writeFileSync(path.join(folder, "spec.mcnn"), spec);
  const started = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(started).toMatchObject({ serverInfo: { name: "mcnn" }, capabilities: { hoverProvider: true } });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "mcnn", version: 1, text: spec },
  });
  const graph: NetworkGraph | null = await connection.sendRequest("mcnn/network", { textDocument: { uri } });
  expect(graph).toMatchObject({ name: "MultiChannelDigits", weights: expect.any(Number) });
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
});

/** As VS Code marks and colours the pages of panels. */
const dark =
  '<body class="vscode-dark" style="--vscode-editor-background: #1f1f1f; --vscode-foreground: #cccccc">';

describe.skipIf(executablePath === undefined)("the panel's page", () => {
  test("draws the network and its costs, marks a line, and tells of clicks", async () => {
    const page = path.join(extension, "dist", "page.html");
    writeFileSync(page, panelHtml("panel.js", "file:").replace("<body>", dark));
    const browser = await launchChromium();
    const said: string[] = [];
    const tab = await browser.newPage({ viewport: { width: 900, height: 800 } });
    tab.on("console", (message) => said.push(message.text()));
    tab.on("pageerror", (error) => said.push(String(error)));
    await tab.addInitScript(
      "window.told = []; window.acquireVsCodeApi = () => ({ postMessage: (m) => window.told.push(m) });",
    );
    await tab.goto(pathToFileURL(page).href);
    expect(await tab.evaluate("told")).toEqual([{ kind: "ready" }]);
    const { model } = analyse(sourceFile("/a.mcnn", spec), { readText: () => undefined });
    const tell = (message: unknown) => tab.evaluate(`postMessage(${JSON.stringify(message)})`);
    await tell({ kind: "show", graph: networkGraph(model) });
    await tab.waitForSelector("#picture [data-card]");
    expect(await tab.textContent("#totals")).toContain("155,202 weights");
    const dense = spec.split("\n").findIndex((line) => line.startsWith("trunk")) + 1;
    await tell({ kind: "mark", file: "/a.mcnn", line: dense });
    await expect.poll(() => tab.locator("tr.marked").count()).toBeGreaterThan(2);
    expect(await tab.locator("#picture .card.marked").count()).toBeGreaterThan(0);
    await tab.locator("tr.marked").first().click();
    expect(await tab.evaluate("told.at(-1)")).toEqual({ kind: "open", file: "/a.mcnn", line: dense });
    const shots = process.env["MCNN_SCREENSHOTS"];
    if (shots !== undefined) await tab.screenshot({ path: path.join(shots, "vscode-panel.png") });
    expect(said).toEqual([]);
    await browser.close();
  });
});
