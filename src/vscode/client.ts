import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { ServerOptions } from "vscode-languageclient/node";
import type { Vscode } from "./vscode-api.js";

/** The client of the server that comes with the extension, or of the one that the settings name. */
export function createClient(vscode: Vscode, context: ExtensionContext): LanguageClient {
  const { fsPath } = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs");
  const own = vscode.workspace.getConfiguration("mcnn").get("server.path", "");
  return new LanguageClient("mcnn", "mcnn", serverOptions(own, fsPath), {
    documentSelector: [
      { scheme: "file", language: "mcnn" },
      { scheme: "untitled", language: "mcnn" },
    ],
  });
}

export function serverOptions(program: string, bundled: string): ServerOptions {
  return program === ""
    ? { module: bundled, transport: TransportKind.stdio }
    : { command: program, args: ["lsp"], transport: TransportKind.stdio };
}
