import { DocumentHighlightKind, SymbolKind } from "vscode-languageserver/node";
import type { DocumentSymbol as ProtocolSymbol } from "vscode-languageserver/node";
import { definition, highlights, references } from "../ide/definition.js";
import { documentSymbols, matchingSymbols } from "../ide/symbols.js";
import type { DocumentSymbol } from "../ide/symbols.js";
import type { Analysis } from "../ide/analysis.js";
import { nameAt } from "../ide/names.js";
import { toLocation, toOffset, toRange } from "./places.js";
import { answering, guarded } from "./requests.js";
import type { Server } from "./requests.js";

const symbolKinds = {
  model: SymbolKind.Module,
  import: SymbolKind.Namespace,
  const: SymbolKind.Constant,
  param: SymbolKind.Constant,
  data: SymbolKind.Struct,
  input: SymbolKind.Interface,
  block: SymbolKind.Function,
  branch: SymbolKind.Variable,
  trunk: SymbolKind.Variable,
  fuse: SymbolKind.Variable,
  shared: SymbolKind.Function,
  head: SymbolKind.Event,
  train: SymbolKind.Struct,
  expect: SymbolKind.Struct,
  setting: SymbolKind.Property,
  parameter: SymbolKind.TypeParameter,
} as const satisfies Record<DocumentSymbol["kind"], SymbolKind>;

/** Ways from a name to where it is declared and used. */
export function navigation(server: Server): void {
  const { connection, workspace } = server;
  connection.onDefinition(
    answering(server, (analysis, { position }, file) => {
      const found = definition(analysis, toOffset(file, position));
      return found ? toLocation(workspace.uriOf, found) : null;
    }),
  );
  connection.onReferences(
    answering(server, (analysis, { position, context }, file) => {
      const offset = toOffset(file, position);
      const spans = everywhere(server, analysis, offset).flatMap(([one, at]) =>
        references(one, at, context.includeDeclaration),
      );
      const locations = spans.map((span) => toLocation(workspace.uriOf, span));
      return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
    }),
  );
  connection.onDocumentHighlight(
    answering(server, (analysis, { position }, file) =>
      highlights(analysis, toOffset(file, position)).map(({ span, kind }) => ({
        range: toRange(span),
        kind: kind === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onDocumentSymbol(answering(server, (analysis) => documentSymbols(analysis).map(toSymbol)));
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded(token, () =>
      workspace.all().flatMap((analysis) =>
        matchingSymbols(documentSymbols(analysis), query).map(({ name, kind, nameSpan }) => ({
          name,
          kind: symbolKinds[kind],
          location: toLocation(workspace.uriOf, nameSpan),
        })),
      ),
    ),
  );
}

/** The analyses that know the name at an offset, other specs that import its file among them, each with a place. */
function everywhere(
  { workspace }: Server,
  analysis: Analysis,
  offset: number,
): readonly [Analysis, number][] {
  const name = nameAt(analysis.names(), analysis.file.path, offset);
  const declared = name && analysis.names().declarationOf.get(name);
  if (!declared) return [];
  const { path } = declared.span.file;
  const others = workspace.all().flatMap((other): [Analysis, number][] => {
    const here = [...other.names().all].find(
      ([at]) => at.span.file.path === path && at.span.start === declared.span.start,
    );
    const own = here?.[1].find((one) => one.span.file.path === other.file.path);
    return own && other !== analysis ? [[other, own.span.start]] : [];
  });
  return [[analysis, offset], ...others];
}

function toSymbol({ name, detail, kind, span, nameSpan, children }: DocumentSymbol): ProtocolSymbol {
  return {
    name: name === "" ? "?" : name,
    detail,
    kind: symbolKinds[kind],
    range: toRange(span),
    selectionRange: toRange(nameSpan),
    children: children.map(toSymbol),
  };
}
