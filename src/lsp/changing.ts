import { CodeActionKind } from "vscode-languageserver/node";
import type { CodeAction } from "vscode-languageserver/node";
import type { Analysis } from "../ide/analysis.js";
import { fixAll, quickFixes, silences } from "../ide/code-actions.js";
import { editorDiagnostics } from "../ide/diagnostics.js";
import { formatDocument, formatOnType, formatRange } from "../ide/formatting.js";
import { prepareRename, rename } from "../ide/rename.js";
import type { Span } from "../text/source.js";
import { toDiagnostic } from "./diagnostics.js";
import { toOffset, toRange, toSpan, toTextEdits, toWorkspaceEdit } from "./places.js";
import { UserRefusal } from "./refusal.js";
import { answering } from "./requests.js";
import type { Server } from "./requests.js";

const fixAllKind = `${CodeActionKind.SourceFixAll}.mcnn`;
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

/** What changes a spec. */
export function changing(server: Server): void {
  const { connection, workspace } = server;
  connection.onCodeAction(
    answering(server, (analysis, { range, context }, file) => {
      const wants = (kind: string) =>
        !context.only || context.only.some((k) => kind === k || kind.startsWith(`${k}.`));
      return [
        ...(wants(CodeActionKind.QuickFix) ? quickActions(server, analysis, toSpan(file, range)) : []),
        ...(context.only && wants(fixAllKind) ? allActions(server, analysis) : []),
      ];
    }),
  );
  connection.onPrepareRename(
    answering(server, (analysis, { position }, file) => {
      const prepared = prepareRename(analysis, toOffset(file, position));
      if (!prepared.ok) throw new UserRefusal(prepared.why);
      return { range: toRange(prepared.span), placeholder: prepared.name };
    }),
  );
  connection.onRenameRequest(
    answering(server, (analysis, { position, newName }, file) => {
      const others = workspace.all().filter((other) => other !== analysis);
      const renamed = rename(analysis, toOffset(file, position), newName, others);
      if (!renamed.ok) throw new UserRefusal(renamed.why);
      return toWorkspaceEdit(workspace.uriOf, renamed.edits);
    }),
  );
  connection.onDocumentFormatting(answering(server, (analysis) => toTextEdits(formatDocument(analysis))));
  connection.onDocumentRangeFormatting(
    answering(server, (analysis, { range }, file) => toTextEdits(formatRange(analysis, toSpan(file, range)))),
  );
  connection.onDocumentOnTypeFormatting(
    answering(server, (analysis, { position }, file) =>
      toTextEdits(formatOnType(analysis, toOffset(file, position))),
    ),
  );
}

function quickActions(server: Server, analysis: Analysis, range: Span): CodeAction[] {
  const shown = editorDiagnostics(analysis);
  return [...quickFixes(analysis, range), ...silences(analysis, range)].map(
    ({ diagnostic, fix, preferred }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: preferred,
      diagnostics: shown
        .filter((one) => one.diagnostic === diagnostic)
        .map((one) => toDiagnostic(server, one)),
      edit: toWorkspaceEdit(server.workspace.uriOf, fix.edits),
    }),
  );
}

function allActions({ workspace }: Server, analysis: Analysis): CodeAction[] {
  const edits = fixAll(analysis);
  if (edits.length === 0) return [];
  return [
    { title: "fix all that can be fixed", kind: fixAllKind, edit: toWorkspaceEdit(workspace.uriOf, edits) },
  ];
}
