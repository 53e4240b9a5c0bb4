import * as vscode from "vscode";
import type { NetworkGraph } from "../graph/types.js";
import { createClient } from "./client.js";
import { registerCommands } from "./commands.js";
import { createPanel } from "./panel.js";

/** VS Code calls this when the first spec is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = createClient(vscode, context);
  const panel = createPanel(vscode, {
    scripts: vscode.Uri.joinPath(context.extensionUri, "dist"),
    ask: (uri) => client.sendRequest<NetworkGraph | null>("mcnn/network", { textDocument: { uri } }),
  });
  const restart = () => client.restart();
  context.subscriptions.push(client, panel, ...registerCommands(vscode, { draw: panel.open, restart }));
  await client.start();
}
