import { expect, test, vi } from "vitest";
import type { NetworkGraph } from "../../src/graph/types.js";
import { registerCommands } from "../../src/vscode/commands.js";
import { createPanel } from "../../src/vscode/panel.js";
import type { Vscode } from "../../src/vscode/vscode-api.js";
import { editorAt, fakeVscode, uri } from "./fake-vscode.js";

/** The extension sees no more of VS Code than the fake has. */
function asVscode(api: object): Vscode {
  return api as Vscode;
}

const graphOf = (name: string): NetworkGraph => ({
  name,
  doc: "",
  nodes: [],
  groups: [],
  edges: [],
  weights: 0,
  multiplyAdds: "0",
});

function panelOf(ask: (address: string) => Promise<NetworkGraph | null> = async (a) => graphOf(a)) {
  const fake = fakeVscode();
  const scripts = fake.api.Uri.file("/extension/dist");
  const options = { scripts: asVscode(fake.api).Uri.file(scripts.fsPath), ask: vi.fn<typeof ask>(ask) };
  const panel = createPanel(asVscode(fake.api), options);
  const open = (file: string) => panel.open(asVscode(fake.api).Uri.file(file));
  return { ...fake, ask: options.ask, subject: panel, open };
}

test("commands run mcnn in a terminal on the spec in front, its name quoted", async () => {
  const { api, window, commands, tasks } = fakeVscode();
  registerCommands(asVscode(api), { draw: () => {}, restart: async () => {} });
  window.activeTextEditor = editorAt("/specs/a b; rm.mcnn");
  await commands.get("mcnn.train")?.();
  expect(tasks.map(({ name, execution }) => ({ name, ...execution }))).toEqual([
    {
      name: "mcnn train",
      command: "npx",
      args: ["mcnn", "train", { value: "/specs/a b; rm.mcnn", quoting: 2 }],
    },
  ]);
});

test("a line above a network says which spec it means, and settings which mcnn", async () => {
  const { api, commands, tasks } = fakeVscode({ command: "/opt/mcnn" });
  registerCommands(asVscode(api), { draw: () => {}, restart: async () => {} });
  await commands.get("mcnn.describe")?.("file:///specs/x.mcnn");
  expect({ ...tasks[0]?.execution }).toEqual({
    command: "/opt/mcnn",
    args: ["describe", { value: "/specs/x.mcnn", quoting: 2 }],
  });
});

test("without a spec in front, a command says so", async () => {
  const { api, window, commands, tasks, said } = fakeVscode();
  registerCommands(asVscode(api), { draw: () => {}, restart: async () => {} });
  window.activeTextEditor = editorAt("/notes.md", 0, "markdown");
  await commands.get("mcnn.check")?.();
  expect(tasks).toEqual([]);
  expect(said).toEqual(["Open a spec first: a file that ends in .mcnn."]);
});

test("the panel shows the network once its page is ready, and marks the cursor's line", async () => {
  const { window, open, posted, fired, panel } = panelOf();
  window.activeTextEditor = editorAt("/a.mcnn", 6);
  open("/a.mcnn");
  fired.received.fire({ kind: "ready" });
  await vi.waitFor(() => expect(posted).toHaveLength(2));
  expect(posted).toMatchObject([
    { kind: "show", graph: { name: "file:///a.mcnn" } },
    { kind: "mark", file: "/a.mcnn", line: 7 },
  ]);
  expect(panel.title).toBe("file:///a.mcnn");
  expect(panel.webview.html).toContain('src="vscode-resource:/extension/dist/panel.js"');
});

test("the panel follows typing after a pause, the cursor, and another spec", async () => {
  const { window, open, posted, fired, ask } = panelOf();
  window.activeTextEditor = editorAt("/a.mcnn");
  open("/a.mcnn");
  fired.received.fire({ kind: "ready" });
  await vi.waitFor(() => expect(posted).toHaveLength(2));
  for (let i = 0; i < 5; i++) fired.edited.fire({ document: { languageId: "mcnn" } });
  fired.edited.fire({ document: { languageId: "markdown" } });
  await vi.waitFor(() => expect(posted).toHaveLength(4));
  expect(ask).toHaveBeenCalledTimes(2);
  window.activeTextEditor = editorAt("/a.mcnn", 3);
  fired.selected.fire();
  expect(posted.at(-1)).toEqual({ kind: "mark", file: "/a.mcnn", line: 4 });
  window.activeTextEditor = editorAt("/b.mcnn");
  fired.activated.fire();
  await vi.waitFor(() => expect(posted).toContainEqual({ kind: "show", graph: graphOf("file:///b.mcnn") }));
});

test("of two specs that are asked for one after the other, the later is shown", async () => {
  const answers = new Map<string, (graph: NetworkGraph) => void>();
  const { window, open, posted, fired } = panelOf(
    (address) => new Promise((resolve) => answers.set(address, resolve)),
  );
  open("/a.mcnn");
  fired.received.fire({ kind: "ready" });
  window.activeTextEditor = editorAt("/b.mcnn");
  fired.activated.fire();
  answers.get("file:///b.mcnn")?.(graphOf("b"));
  await vi.waitFor(() => expect(posted).not.toHaveLength(0));
  answers.get("file:///a.mcnn")?.(graphOf("a"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(posted.filter((message) => JSON.stringify(message).includes('"show"'))).toEqual([
    { kind: "show", graph: graphOf("b") },
  ]);
});

test("a layer that is clicked leads to its line", async () => {
  const { open, shown, fired } = panelOf();
  open("/a.mcnn");
  fired.received.fire({ kind: "open", file: "/blocks.mcnn", line: 12 });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  const [first] = shown;
  expect(String(Object(first).document)).toBe(String(uri("/blocks.mcnn")));
  expect(first).toMatchObject({ options: { viewColumn: 1, selection: { start: { line: 11 } } } });
});

test("a panel that was closed is opened anew, and what is disposed of listens no more", () => {
  const { open, subject, fired } = panelOf();
  open("/a.mcnn");
  fired.closed.fire();
  open("/a.mcnn");
  expect(fired.received.count()).toBe(2);
  subject.dispose();
  expect([fired.edited, fired.selected, fired.activated].map(({ count }) => count())).toEqual([0, 0, 0]);
});
