import { DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticReportKind } from "vscode-languageserver/node";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver/node";
import type { Analysis } from "../ide/analysis.js";
import { editorDiagnostics } from "../ide/diagnostics.js";
import type { EditorDiagnostic } from "../ide/diagnostics.js";
import { toLocation, toRange } from "./places.js";
import { answering, guarded } from "./requests.js";
import type { Server } from "./requests.js";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

export function diagnosticsOf(server: Server, analysis: Analysis): Diagnostic[] {
  return editorDiagnostics(analysis).map((one) => toDiagnostic(server, one));
}

export function toDiagnostic(
  { workspace, pageOf }: Server,
  { diagnostic, span, message, unused }: EditorDiagnostic,
): Diagnostic {
  const href = pageOf(diagnostic.code);
  return {
    range: toRange(span),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: "mcnn",
    message,
    relatedInformation: diagnostic.related.map((r) => ({
      location: toLocation(workspace.uriOf, r.span),
      message: r.message,
    })),
    ...(href === undefined ? {} : { codeDescription: { href } }),
    ...(unused ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** Answers clients that ask for diagnostics; what they have already is not sent again. */
export function pullDiagnostics(server: Server): void {
  const ids = new WeakMap<Analysis, string>();
  let next = 1;
  const idOf = (analysis: Analysis) => {
    const id = ids.get(analysis) ?? String(next++);
    ids.set(analysis, id);
    return id;
  };
  const report = answering(
    server,
    (analysis, params: { textDocument: { uri: string }; previousResultId?: string }) => {
      const resultId = idOf(analysis);
      if (params.previousResultId === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId } satisfies DocumentDiagnosticReport;
      const items = diagnosticsOf(server, analysis);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items } satisfies DocumentDiagnosticReport;
    },
  );
  server.connection.languages.diagnostics.on(async (params, token) => {
    const result = await report(params, token);
    return result ?? { kind: DocumentDiagnosticReportKind.Full, items: [] };
  });
  server.connection.languages.diagnostics.onWorkspace((params, token) =>
    guarded(token, () => ({
      items: server.workspace.all().map((analysis) => {
        const uri = server.workspace.uriOf(analysis.file.path);
        const version = server.documents.get(uri)?.version ?? null;
        const resultId = idOf(analysis);
        if (params.previousResultIds.some((p) => p.uri === uri && p.value === resultId))
          return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
        return {
          kind: DocumentDiagnosticReportKind.Full,
          uri,
          version,
          resultId,
          items: diagnosticsOf(server, analysis),
        };
      }),
    })),
  );
}

const pause = 60;

/** Sends diagnostics to clients that wait for them: at once for what was opened, then whenever the typing pauses. */
export function pushDiagnostics(server: Server): {
  readonly soon: (uri: string) => void;
  readonly clear: (uri: string) => void;
} {
  const waiting = new Map<string, NodeJS.Timeout>();
  const sent = new Set<string>();
  const send = (uri: string) => {
    waiting.delete(uri);
    const document = server.documents.get(uri);
    const analysis = document && server.workspace.analysisOf(uri);
    if (!analysis) return;
    const { version } = document;
    sent.add(uri);
    void server.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(server, analysis) });
  };
  return {
    soon: (uri) => {
      clearTimeout(waiting.get(uri));
      waiting.set(uri, setTimeout(send, sent.has(uri) ? pause : 0, uri));
    },
    clear: (uri) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      sent.delete(uri);
      void server.connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
