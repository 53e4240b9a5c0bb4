import {
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import type { ClientCapabilities, InitializeResult } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { tokenModifiers, tokenTypes } from "../ide/semantic-tokens.js";
import { configName } from "../lint/index.js";
import { callHierarchy } from "./call-hierarchy.js";
import { changing, codeActionKinds } from "./changing.js";
import { completion } from "./completion.js";
import { configProblems } from "./config-problems.js";
import { pullDiagnostics, pushDiagnostics } from "./diagnostics.js";
import { pathOf } from "./files.js";
import { navigation } from "./navigation.js";
import { network } from "./network.js";
import { createPages } from "./pages.js";
import { reading } from "./reading.js";
import type { Server } from "./requests.js";
import { readSettings, standardSettings } from "./settings.js";
import type { Settings } from "./settings.js";
import { watchFiles } from "./watch.js";
import { createWorkspace } from "./workspace.js";

/** Speaks the language server protocol on standard input and output until the client says that it is done. */
export function runServer(version: string): Promise<never> {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const problems = configProblems(connection);
  const workspace = createWorkspace({ all: () => documents.all() }, () => settings.lint.enable, {
    analysed: () => watch.only(unseen(workspace.imported())),
    configured: problems.show,
  });
  /** The files that the client does not look after: it knows its own folders at most. */
  const unseen = (files: ReadonlySet<string>) => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return files;
    const roots = [...workspace.folders].map((folder) => `${folder}/`);
    return new Set([...files].filter((file) => !roots.some((root) => file.startsWith(root))));
  };
  const pages = createPages();
  /** What the client began with holds where its configuration says nothing. */
  let initial = standardSettings;
  let settings = initial;
  let client: ClientCapabilities = {};
  const server: Server = {
    connection,
    workspace,
    documents,
    settings: () => settings,
    pageOf: pages.href,
  };

  const push = pushDiagnostics(server);
  const pulls = () => client.textDocument?.diagnostic !== undefined;
  /** What depends on a file is checked anew. */
  const changed = (path: string) => {
    problems.changed(path);
    const concerned = workspace.changed(path);
    if (!pulls()) for (const uri of concerned) push.soon(uri);
    return concerned;
  };
  const refresh = () => {
    const { workspace: can } = client;
    if (pulls() && can?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    if (can?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  };
  const watch = watchFiles((path) => {
    if (changed(path).length > 0) refresh();
  });
  const use = (given: Settings) => {
    const other = given.lint.enable !== settings.lint.enable;
    settings = given;
    const open = other ? workspace.forget() : [];
    if (!pulls()) for (const uri of open) push.soon(uri);
  };
  const updateSettings = async () => {
    if (client.workspace?.configuration)
      use(readSettings(await connection.workspace.getConfiguration("mcnn"), initial));
    refresh();
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    initial = readSettings(params.initializationOptions, standardSettings);
    settings = initial;
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    for (const uri of roots) workspace.folders.add(pathOf(uri));
    return { capabilities, serverInfo: { name: "mcnn", version } };
  });
  connection.onInitialized(async () => {
    const can = client.workspace;
    if (can?.didChangeWatchedFiles?.dynamicRegistration)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: "**/*.mcnn" },
          { globPattern: "**/*.{csv,tsv,npz,npy,gz,idx}" },
          { globPattern: `**/${configName}` },
        ],
      });
    if (can?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "mcnn" });
    if (can?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of added) workspace.folders.add(pathOf(uri));
        for (const { uri } of removed) workspace.folders.delete(pathOf(uri));
      });
    await updateSettings();
  });
  connection.onDidChangeConfiguration(async ({ settings: given }) => {
    if (!client.workspace?.configuration && typeof given === "object" && given !== null && "mcnn" in given)
      use(readSettings(given.mcnn, initial));
    await updateSettings();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.flatMap(({ uri }) => changed(pathOf(uri))).length > 0) refresh();
  });

  documents.onDidChangeContent(({ document: { uri } }) => {
    const others = changed(pathOf(uri)).filter((one) => one !== uri);
    if (!pulls()) push.soon(uri);
    else if (others.length > 0) refresh();
  });
  documents.onDidClose(({ document: { uri } }) => {
    changed(pathOf(uri));
    if (!pulls()) push.clear(uri);
  });

  pullDiagnostics(server);
  completion(server);
  reading(server);
  navigation(server);
  changing(server);
  callHierarchy(server);
  network(server);

  // A mistake of ours costs one answer, never the server.
  process.on("uncaughtException", (error) => connection.console.error(error.stack ?? error.message));
  process.on("exit", pages.remove);
  connection.onShutdown(() => watch.only(new Set()));
  documents.listen(connection);
  connection.listen();
  return new Promise(() => {});
}

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: "mcnn", interFileDependencies: true, workspaceDiagnostics: true },
  completionProvider: { triggerCharacters: [">", " ", "(", ",", ":", ".", "[", '"', "/", "=", "{"] },
  signatureHelpProvider: { triggerCharacters: ["(", ","], retriggerCharacters: [":"] },
  hoverProvider: true,
  inlayHintProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  callHierarchyProvider: true,
  codeLensProvider: {},
  documentLinkProvider: {},
  codeActionProvider: { codeActionKinds },
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: true,
    range: true,
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
