import type { Analysis } from "../../ide/analysis.js";
import { editorDiagnostics } from "../../ide/diagnostics.js";
import type { EditorDiagnostic } from "../../ide/diagnostics.js";
import { monaco } from "../monaco.js";
import type { Session } from "../session.js";
import { toRange } from "./places.js";

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  information: monaco.MarkerSeverity.Info,
} as const;

/** Squiggles under what is wrong. */
export function showMarkers({ model }: Session, analysis: Analysis): void {
  const markers = editorDiagnostics(analysis).map((one) => toMarker(model, one));
  monaco.editor.setModelMarkers(model, "mcnn", markers);
}

function toMarker(
  { uri }: monaco.editor.ITextModel,
  { diagnostic, span, message, unused }: EditorDiagnostic,
): monaco.editor.IMarkerData {
  return {
    ...toRange(span),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: "mcnn",
    message,
    relatedInformation: diagnostic.related.map((r) => ({
      resource: uri,
      message: r.message,
      ...toRange(r.span),
    })),
    ...(unused ? { tags: [monaco.MarkerTag.Unnecessary] } : {}),
  };
}
