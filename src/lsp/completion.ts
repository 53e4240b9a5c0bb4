import { CompletionItemKind, InsertTextFormat, MarkupKind } from "vscode-languageserver/node";
import type {
  CompletionItem as ProtocolItem,
  CompletionList,
  TextDocumentPositionParams,
} from "vscode-languageserver/node";
import type { Analysis } from "../ide/analysis.js";
import { completions } from "../ide/completion/index.js";
import type { CompletionItem } from "../ide/completion/index.js";
import { signatureLine } from "../ide/docs.js";
import { signatureHelp } from "../ide/signature.js";
import { span } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { toOffset, toRange } from "./places.js";
import { answering } from "./requests.js";
import type { Server } from "./requests.js";

const kinds = {
  layer: CompletionItemKind.Function,
  fusion: CompletionItemKind.Function,
  block: CompletionItemKind.Function,
  flow: CompletionItemKind.Variable,
  value: CompletionItemKind.Constant,
  option: CompletionItemKind.Property,
  setting: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  call: CompletionItemKind.Function,
  type: CompletionItemKind.Class,
  column: CompletionItemKind.Field,
  source: CompletionItemKind.Module,
  keyword: CompletionItemKind.Keyword,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
} as const satisfies Record<CompletionItem["kind"], CompletionItemKind>;

export function completion(server: Server): void {
  const upTo = ({ textDocument: { uri }, position }: TextDocumentPositionParams) =>
    server.workspace.analysisUpTo(uri, position);
  const answer = (
    analysis: Analysis,
    { position }: TextDocumentPositionParams,
    file: SourceFile,
  ): CompletionList => {
    const offset = toOffset(file, position);
    const { start, items } = completions(analysis, offset);
    const range = toRange(span(file, start, offset));
    return { isIncomplete: false, items: items.map((item) => toItem(item, range)) };
  };
  server.connection.onCompletion(answering(server, answer, upTo));
  server.connection.onSignatureHelp(
    answering(
      server,
      (analysis, { position }, file) => {
        const help = signatureHelp(analysis, toOffset(file, position));
        if (!help) return null;
        const { signature, active } = help;
        const label = signatureLine(signature);
        const parameters = signature.parameters.map((p) => ({ label: p.label, documentation: p.doc }));
        const one = { label, documentation: { kind: MarkupKind.Markdown, value: signature.doc }, parameters };
        // One past the last: none of them is active.
        return { signatures: [one], activeSignature: 0, activeParameter: active ?? parameters.length };
      },
      upTo,
    ),
  );
}

function toItem(item: CompletionItem, range: ReturnType<typeof toRange>): ProtocolItem {
  const { label, kind, detail, doc, insert, isSnippet, rank } = item;
  return {
    label,
    kind: kinds[kind],
    detail,
    sortText: `${rank}${label}`,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: insert },
    ...(doc === "" ? {} : { documentation: { kind: MarkupKind.Markdown, value: doc } }),
  };
}
