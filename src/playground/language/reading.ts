import { folds } from "../../ide/folding.js";
import { hover } from "../../ide/hover/index.js";
import { inlayHints } from "../../ide/inlay-hints.js";
import { monaco } from "../monaco.js";
import { languageId } from "../session.js";
import type { Session } from "../session.js";
import { toPosition, toRange } from "./places.js";

/** What helps to read a spec: what a word is, the shapes between the steps, and what folds. */
export function helpReading(session: Session): void {
  monaco.languages.registerHoverProvider(languageId, {
    provideHover: (model, position) => {
      const found = hover(session.analysis(), model.getOffsetAt(position));
      return found && { contents: [{ value: found.text }], range: toRange(found.span) };
    },
  });
  monaco.languages.registerInlayHintsProvider(languageId, {
    provideInlayHints: (model, range) => {
      const analysis = session.analysis();
      const at = {
        start: model.getOffsetAt(monaco.Range.getStartPosition(range)),
        end: model.getOffsetAt(monaco.Range.getEndPosition(range)),
      };
      const hints = inlayHints(analysis, at, { shapes: true, weights: true }).map((hint) => ({
        position: toPosition(analysis.file, hint.offset),
        label: hint.label,
        tooltip: hint.tooltip,
        kind: monaco.languages.InlayHintKind.Type,
        paddingLeft: true,
      }));
      return { hints, dispose: () => {} };
    },
  });
  monaco.languages.registerFoldingRangeProvider(languageId, {
    provideFoldingRanges: () =>
      folds(session.analysis()).map(({ startLine, endLine, kind }) => ({
        start: startLine + 1,
        end: endLine + 1,
        kind: new monaco.languages.FoldingRangeKind(kind),
      })),
  });
}
