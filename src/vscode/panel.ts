import type { Disposable, Uri, WebviewPanel } from "vscode";
import type { NetworkGraph } from "../graph/types.js";
import { activeSpec } from "./commands.js";
import type { FromPanel, ToPanel } from "./messages.js";
import { panelHtml } from "./panel-html.js";
import type { Vscode } from "./vscode-api.js";

export interface PanelOptions {
  /** The folder of the panel's script. */
  readonly scripts: Uri;
  /** Asks the server for the network of a spec. */
  readonly ask: (uri: string) => Promise<NetworkGraph | null>;
}

/** Typing pauses so long before the picture is drawn anew. */
const pause = 200;

/** One panel beside the editor: the picture and the costs of the spec that is edited. */
export function createPanel(
  vscode: Vscode,
  { scripts, ask }: PanelOptions,
): Disposable & { open: (uri: Uri) => void } {
  let panel: WebviewPanel | undefined;
  let shown: Uri | undefined;
  let timer: NodeJS.Timeout | undefined;

  const tell = (message: ToPanel) => panel?.webview.postMessage(message);
  const update = async () => {
    const uri = shown;
    const graph = uri && (await ask(uri.toString()));
    // Another spec may have been opened meanwhile.
    if (!graph || uri !== shown || !panel) return;
    panel.title = graph.name === "" ? "Network" : graph.name;
    void tell({ kind: "show", graph });
    mark();
  };
  const mark = () => {
    const editor = vscode.window.activeTextEditor;
    if (editor && editor.document.uri.toString() === shown?.toString())
      void tell({ kind: "mark", file: slashed(editor.document.uri), line: editor.selection.active.line + 1 });
  };
  const follow = (uri: Uri | undefined) => {
    if (!panel || !uri || uri.toString() === shown?.toString()) return;
    shown = uri;
    void update();
  };
  const hear = async (message: FromPanel): Promise<void> => {
    if (message.kind === "ready") return update();
    const uri = shown && slashed(shown) === message.file ? shown : vscode.Uri.file(message.file);
    const at = new vscode.Position(message.line - 1, 0);
    await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.One,
      selection: new vscode.Range(at, at),
    });
  };

  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(() => follow(activeSpec(vscode))),
    vscode.window.onDidChangeTextEditorSelection(mark),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!panel || document.languageId !== "mcnn") return;
      clearTimeout(timer);
      timer = setTimeout(() => void update(), pause);
    }),
  ];

  const create = (): WebviewPanel => {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const made = vscode.window.createWebviewPanel("mcnn.network", "Network", column, {
      enableScripts: true,
      localResourceRoots: [scripts],
      retainContextWhenHidden: true,
    });
    const script = made.webview.asWebviewUri(vscode.Uri.joinPath(scripts, "panel.js")).toString();
    made.webview.html = panelHtml(script, made.webview.cspSource);
    made.webview.onDidReceiveMessage((message: FromPanel) => void hear(message));
    made.onDidDispose(() => (panel = undefined));
    return made;
  };

  return {
    open: (uri) => {
      shown = uri;
      if (!panel) panel = create();
      else {
        panel.reveal(undefined, true);
        void update();
      }
    },
    dispose: () => {
      clearTimeout(timer);
      panel?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** The path as the server writes it. */
function slashed({ fsPath }: Uri): string {
  return fsPath.replaceAll("\\", "/");
}
