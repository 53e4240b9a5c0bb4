import { quickFixes, silences } from "../../ide/code-actions.js";
import { monaco } from "../monaco.js";
import { languageId } from "../session.js";
import type { Session } from "../session.js";
import { toRange, toWorkspaceEdit } from "./places.js";

/** The fixes of what is wrong here; each was tried. */
export function offerFixes(session: Session): void {
  monaco.languages.registerCodeActionProvider(
    languageId,
    {
      provideCodeActions: (model, range, { markers }) => {
        const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
        const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
        const analysis = session.analysis();
        const actions = [...quickFixes(analysis, { start, end }), ...silences(analysis, { start, end })].map(
          ({ diagnostic, fix, preferred }) => ({
            title: fix.title,
            kind: "quickfix",
            isPreferred: preferred,
            diagnostics: markers.filter(
              (marker) =>
                marker.code === diagnostic.code && monaco.Range.equalsRange(marker, toRange(diagnostic.span)),
            ),
            edit: toWorkspaceEdit(model, fix.edits),
          }),
        );
        return { actions, dispose: () => {} };
      },
    },
    { providedCodeActionKinds: ["quickfix"] },
  );
}
