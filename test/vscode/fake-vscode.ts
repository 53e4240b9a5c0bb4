import path from "node:path";

type Listener = (event: unknown) => unknown;

/** An event of VS Code's, which tests fire. */
export function event() {
  const listeners = new Set<Listener>();
  return {
    on: (listener: Listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    fire: (value?: unknown) => {
      for (const listener of listeners) listener(value);
    },
    count: () => listeners.size,
  };
}

export function uri(file: string) {
  return { fsPath: file, toString: () => `file://${file}` };
}

export interface FakeEditor {
  readonly document: { readonly uri: ReturnType<typeof uri>; readonly languageId: string };
  readonly selection: { readonly active: { readonly line: number } };
}

export const editorAt = (file: string, line = 0, languageId = "mcnn"): FakeEditor => ({
  document: { uri: uri(file), languageId },
  selection: { active: { line } },
});

/** As much of VS Code as the extension uses; it notes what it was asked to do. */
export function fakeVscode(settings: Readonly<Record<string, unknown>> = {}) {
  const commands = new Map<string, (argument?: unknown) => unknown>();
  const tasks: FakeTask[] = [];
  const posted: unknown[] = [];
  const shown: unknown[] = [];
  const said: string[] = [];
  const [edited, selected, activated, received, closed] = [event(), event(), event(), event(), event()];
  const webview = {
    html: "",
    cspSource: "vscode-resource:",
    asWebviewUri: (file: { fsPath: string }) => `vscode-resource:${file.fsPath}`,
    postMessage: (message: unknown) => posted.push(message),
    onDidReceiveMessage: received.on,
  };
  const panel = {
    webview,
    title: "",
    reveal: () => {},
    onDidDispose: closed.on,
    dispose: () => closed.fire(),
  };
  const window: { activeTextEditor: FakeEditor | undefined } & Record<string, unknown> = {
    activeTextEditor: undefined,
    createWebviewPanel: () => panel,
    onDidChangeActiveTextEditor: activated.on,
    onDidChangeTextEditorSelection: selected.on,
    showTextDocument: (document: unknown, options: unknown) => shown.push({ document, options }),
    showInformationMessage: (message: string) => said.push(message),
  };
  const api = {
    window,
    commands: {
      registerCommand: (name: string, act: (argument?: unknown) => unknown) => {
        commands.set(name, act);
        return { dispose: () => commands.delete(name) };
      },
    },
    workspace: {
      textDocuments: new Array<unknown>(),
      onDidChangeTextDocument: edited.on,
      getConfiguration: () => ({ get: (name: string, standard: unknown) => settings[name] ?? standard }),
      getWorkspaceFolder: () => undefined,
    },
    tasks: { executeTask: (task: FakeTask) => tasks.push(task) },
    Uri: {
      file: uri,
      parse: (text: string) => uri(text.replace("file://", "")),
      joinPath: (base: { fsPath: string }, ...parts: string[]) => uri(path.posix.join(base.fsPath, ...parts)),
    },
    Position: class {
      readonly line: number;
      constructor(line: number) {
        this.line = line;
      }
    },
    Range: class {
      readonly start: unknown;
      constructor(start: unknown) {
        this.start = start;
      }
    },
    ViewColumn: { One: 1, Beside: -2 },
    ShellQuoting: { Strong: 2 },
    TaskScope: { Workspace: 2 },
    Task: FakeTask,
    ShellExecution: FakeShell,
  };
  const fired = { edited, selected, activated, received, closed };
  return { api, window, commands, tasks, posted, shown, said, panel, fired };
}

class FakeShell {
  readonly command: string;
  readonly args: readonly unknown[];
  constructor(command: string, args: readonly unknown[]) {
    this.command = command;
    this.args = args;
  }
}

class FakeTask {
  readonly name: string;
  readonly execution: FakeShell;
  presentationOptions = {};
  constructor(_kind: unknown, _scope: unknown, name: string, _source: string, execution: FakeShell) {
    this.name = name;
    this.execution = execution;
  }
}
