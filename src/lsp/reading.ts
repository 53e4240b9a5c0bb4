import {
  FoldingRangeKind,
  InlayHintKind,
  MarkupKind,
  SemanticTokensBuilder,
} from "vscode-languageserver/node";
import type { SelectionRange, SemanticTokens } from "vscode-languageserver/node";
import { folds } from "../ide/folding.js";
import { hover } from "../ide/hover/index.js";
import { inlayHints } from "../ide/inlay-hints.js";
import { lenses } from "../ide/lens.js";
import { pathLinks } from "../ide/links.js";
import { relativeTo } from "../ide/paths.js";
import { selectionRanges } from "../ide/selection.js";
import { semanticTokens, tokenModifiers, tokenTypes } from "../ide/semantic-tokens.js";
import type { SemanticToken } from "../ide/semantic-tokens.js";
import { positionAt } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { toOffset, toPosition, toRange, toSpan } from "./places.js";
import { answering } from "./requests.js";
import type { Server } from "./requests.js";

const foldKinds = {
  region: FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  imports: FoldingRangeKind.Imports,
} as const;

/** What helps to read a spec. */
export function reading(server: Server): void {
  const { connection } = server;
  connection.onHover(
    answering(server, (analysis, { position }, file) => {
      const found = hover(analysis, toOffset(file, position));
      return found
        ? { contents: { kind: MarkupKind.Markdown, value: found.text }, range: toRange(found.span) }
        : null;
    }),
  );
  connection.languages.inlayHint.on(
    answering(server, (analysis, { range }, file) =>
      inlayHints(analysis, toSpan(file, range), server.settings().inlayHints).map((hint) => ({
        position: toPosition(file, hint.offset),
        label: hint.label,
        tooltip: hint.tooltip,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      })),
    ),
  );
  connection.onFoldingRanges(
    answering(server, (analysis) => folds(analysis).map((fold) => ({ ...fold, kind: foldKinds[fold.kind] }))),
  );
  connection.onSelectionRanges(
    answering(server, (analysis, { positions }, file) =>
      positions.map((position) => {
        const spans = selectionRanges(analysis, toOffset(file, position));
        return nested(spans.map(toRange)) ?? { range: { start: position, end: position } };
      }),
    ),
  );
  connection.onCodeLens(
    answering(server, (analysis, { textDocument: { uri } }) =>
      lenses(analysis).map(({ span, title, command }) => ({
        range: toRange(span),
        command: { title, command, arguments: [uri] },
      })),
    ),
  );
  connection.onDocumentLinks(
    answering(server, (analysis, _, file) =>
      pathLinks(analysis).map(({ span, path }) => ({
        range: toRange(span),
        target: server.workspace.uriOf(relativeTo(file.path, path)),
      })),
    ),
  );
  connection.languages.semanticTokens.on(
    async (params, token) =>
      (await answering(server, (analysis) => encoded(analysis.file, semanticTokens(analysis)))(
        params,
        token,
      )) ?? none,
  );
  connection.languages.semanticTokens.onRange(async (params, token) => {
    const answer = answering(server, (analysis, { range }: typeof params, file) => {
      const { start, end } = toSpan(file, range);
      return encoded(
        file,
        semanticTokens(analysis).filter((one) => one.end > start && one.start < end),
      );
    });
    return (await answer(params, token)) ?? none;
  });
}

const none: SemanticTokens = { data: [] };

function nested(ranges: readonly SelectionRange["range"][]): SelectionRange | undefined {
  return ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
}

function encoded(file: SourceFile, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, modifiers } of tokens) {
    const { line, column } = positionAt(file, start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line - 1, column - 1, end - start, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}
