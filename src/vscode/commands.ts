import type { Disposable, Uri } from "vscode";
import type { Vscode } from "./vscode-api.js";

export interface Actions {
  readonly draw: (uri: Uri) => void;
  readonly restart: () => Promise<void>;
}

/** Commands that are `mcnn` in a terminal, by their names there. */
const inTerminal = ["check", "compile", "train", "describe"] as const;

/** From a menu, a command takes the spec before the user; from a line above a network, the one it is told. */
export function registerCommands(vscode: Vscode, { draw, restart }: Actions): Disposable[] {
  const register = (name: string, act: (uri: Uri) => unknown) =>
    vscode.commands.registerCommand(`mcnn.${name}`, (given?: unknown) => {
      const uri = typeof given === "string" ? vscode.Uri.parse(given) : activeSpec(vscode);
      if (uri) return act(uri);
      return vscode.window.showInformationMessage("Open a spec first: a file that ends in .mcnn.");
    });
  return [
    ...inTerminal.map((name) => register(name, (uri) => runInTerminal(vscode, name, uri))),
    register("draw", draw),
    vscode.commands.registerCommand("mcnn.restart", restart),
  ];
}

export function activeSpec({ window }: Vscode): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "mcnn" ? document.uri : undefined;
}

/** As a task, since VS Code knows how each shell wants file names quoted. */
async function runInTerminal(vscode: Vscode, name: string, uri: Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document?.isDirty) await document.save();
  const command = vscode.workspace.getConfiguration("mcnn").get("command", "npx mcnn");
  const [program = "mcnn", ...first] = command.trim().split(/\s+/);
  const file = { value: uri.fsPath, quoting: vscode.ShellQuoting.Strong };
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const task = new vscode.Task(
    { type: "shell" },
    folder ?? vscode.TaskScope.Workspace,
    `mcnn ${name}`,
    "mcnn",
    new vscode.ShellExecution(program, [...first, name, file]),
  );
  task.presentationOptions = { clear: true, focus: name === "train" };
  await vscode.tasks.executeTask(task);
}
