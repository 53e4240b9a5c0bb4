import { completions } from "../../ide/completion/index.js";
import type { CompletionItem } from "../../ide/completion/index.js";
import { signatureLine } from "../../ide/docs.js";
import { signatureHelp } from "../../ide/signature.js";
import { span } from "../../text/source.js";
import { monaco } from "../monaco.js";
import { languageId } from "../session.js";
import type { Session } from "../session.js";
import { toRange } from "./places.js";
import { rememberOffer } from "./whole-words.js";

const { CompletionItemKind } = monaco.languages;

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
} as const satisfies Record<CompletionItem["kind"], monaco.languages.CompletionItemKind>;

/** What can be written at the cursor, and the options of the call around it. */
export function helpWriting(session: Session): void {
  monaco.languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: [">", " ", "(", ",", ":", ".", "[", '"', "/", "=", "{"],
    provideCompletionItems: (model, position) => {
      const analysis = session.analysis();
      const offset = model.getOffsetAt(position);
      const { start, items } = completions(analysis, offset);
      const range = toRange(span(analysis.file, start, offset));
      rememberOffer(items.map(({ label }) => label));
      return { suggestions: items.map((item) => toItem(item, range)) };
    },
  });
  monaco.languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: ["(", ","],
    signatureHelpRetriggerCharacters: [":"],
    provideSignatureHelp: (model, position) => {
      const help = signatureHelp(session.analysis(), model.getOffsetAt(position));
      if (!help) return undefined;
      const { signature, active } = help;
      const parameters = signature.parameters.map((p) => ({ label: p.label, documentation: p.doc }));
      const one = { label: signatureLine(signature), documentation: { value: signature.doc }, parameters };
      // One past the last: none of them is active.
      const value = { signatures: [one], activeSignature: 0, activeParameter: active ?? parameters.length };
      return { value, dispose: () => {} };
    },
  });
}

function toItem(item: CompletionItem, range: monaco.IRange): monaco.languages.CompletionItem {
  const { label, kind, detail, doc, insert, isSnippet, rank } = item;
  return {
    label,
    kind: kinds[kind],
    detail,
    documentation: { value: doc },
    sortText: `${rank}${label}`,
    insertText: insert,
    range,
    ...(isSnippet ? { insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet } : {}),
  };
}
