import { definition, references } from "../../ide/definition.js";
import { formatDocument, formatOnType } from "../../ide/formatting.js";
import { prepareRename, rename } from "../../ide/rename.js";
import type { Span } from "../../text/source.js";
import { monaco } from "../monaco.js";
import { languageId } from "../session.js";
import type { Session } from "../session.js";
import { toRange, toTextEdits, toWorkspaceEdit } from "./places.js";

/** The one layout, names that are followed, and names that are changed. */
export function helpChanging(session: Session): void {
  monaco.languages.registerDocumentFormattingEditProvider(languageId, {
    provideDocumentFormattingEdits: () => toTextEdits(formatDocument(session.analysis())),
  });
  monaco.languages.registerOnTypeFormattingEditProvider(languageId, {
    autoFormatTriggerCharacters: ["}"],
    provideOnTypeFormattingEdits: (model, position) =>
      toTextEdits(formatOnType(session.analysis(), model.getOffsetAt(position))),
  });
  const toLocation = (model: monaco.editor.ITextModel, span: Span) => ({
    uri: model.uri,
    range: toRange(span),
  });
  const own = ({ file }: Span) => file === session.analysis().file;
  monaco.languages.registerDefinitionProvider(languageId, {
    provideDefinition: (model, position) => {
      const found = definition(session.analysis(), model.getOffsetAt(position));
      return found && own(found) ? toLocation(model, found) : undefined;
    },
  });
  monaco.languages.registerReferenceProvider(languageId, {
    provideReferences: (model, position, { includeDeclaration }) =>
      references(session.analysis(), model.getOffsetAt(position), includeDeclaration)
        .filter(own)
        .map((span) => toLocation(model, span)),
  });
  monaco.languages.registerRenameProvider(languageId, {
    resolveRenameLocation: (model, position) => {
      const prepared = prepareRename(session.analysis(), model.getOffsetAt(position));
      return prepared.ok
        ? { range: toRange(prepared.span), text: prepared.name }
        : { range: new monaco.Range(1, 1, 1, 1), text: "", rejectReason: prepared.why };
    },
    provideRenameEdits: (model, position, newName) => {
      const renamed = rename(session.analysis(), model.getOffsetAt(position), newName, []);
      return renamed.ok ? toWorkspaceEdit(model, renamed.edits) : { edits: [], rejectReason: renamed.why };
    },
  });
}
