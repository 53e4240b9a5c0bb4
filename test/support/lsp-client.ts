import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createProtocolConnection } from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  Diagnostic,
  Position,
  ProtocolConnection,
} from "vscode-languageserver/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** How the tests start mcnn: from its sources. */
export const mcnnCommand: readonly string[] = ["--import", "tsx", `${root}src/cli/main.ts`];

/** `mcnn lsp` as a process of its own, and a client that speaks with it. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly open: (uri: string, text: string) => Promise<void>;
  /** Replaces a text, as an editor does that sends whole documents. */
  readonly replace: (uri: string, text: string) => Promise<void>;
  readonly request: (method: string, params: object) => Promise<unknown>;
  /** The next diagnostics that the server sends for a document. */
  readonly pushed: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly stop: () => Promise<number | null>;
  readonly stderr: () => string;
}

export async function startClient(
  capabilities: ClientCapabilities = {},
  folder?: string,
  initializationOptions?: object,
): Promise<Client> {
  const child = spawn(process.execPath, [...mcnnCommand, "lsp", "--stdio"], { cwd: root });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const waiting = new Map<string, ((diagnostics: readonly Diagnostic[]) => void)[]>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: Pushed) => {
    for (const tell of waiting.get(uri)?.splice(0) ?? []) tell(diagnostics);
  });
  connection.listen();
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: "test" }];
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  let version = 1;
  return {
    connection,
    stderr: () => stderr,
    open: (uri, text) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "mcnn", version: version++, text },
      }),
    replace: (uri, text) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: version++ },
        contentChanges: [{ text }],
      }),
    request: (method, params) => connection.sendRequest(method, params),
    pushed: (uri) => new Promise((resolve) => waiting.set(uri, [...(waiting.get(uri) ?? []), resolve])),
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return ended;
    },
  };
}

interface Pushed {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The place right behind the first `before` in a text. */
export function behind(text: string, before: string): Position {
  const offset = text.indexOf(before) + before.length;
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
