import { DiagnosticSeverity } from "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver/node";
import { configName } from "../lint/index.js";
import type { ConfigFile } from "../lint/index.js";
import { readFile, uriOf } from "./files.js";

const start = { line: 0, character: 0 };

/** Shows what is wrong with the linter's config files, at the files themselves. */
export function configProblems(connection: Pick<Connection, "sendDiagnostics">): {
  readonly show: (config: Pick<ConfigFile, "path" | "problems">) => void;
  /** Takes back what was said of a file that is no more. */
  readonly changed: (path: string) => void;
} {
  const shown = new Map<string, string>();
  const show = ({ path, problems }: Pick<ConfigFile, "path" | "problems">) => {
    const said = problems.join("\n");
    if ((shown.get(path) ?? "") === said) return;
    shown.set(path, said);
    const diagnostics = problems.map((message) => ({
      range: { start, end: start },
      severity: DiagnosticSeverity.Warning,
      source: "mcnn",
      message,
    }));
    void connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
  };
  return {
    show,
    changed: (path) => {
      if (path.endsWith(`/${configName}`) && readFile(path) === undefined) show({ path, problems: [] });
    },
  };
}
