import { semanticTokens, tokenModifiers, tokenTypes } from "../../ide/semantic-tokens.js";
import { positionAt } from "../../text/source.js";
import { monaco } from "../monaco.js";
import { languageId } from "../session.js";
import type { Session } from "../session.js";
import { monarch } from "./monarch.js";

/** Colours by words at once, and by meaning once the compiler has looked. */
export function colour(session: Session): void {
  monaco.languages.setMonarchTokensProvider(languageId, monarch());
  monaco.languages.registerDocumentSemanticTokensProvider(languageId, {
    getLegend: () => ({ tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }),
    provideDocumentSemanticTokens: () => ({ data: encoded(session) }),
    releaseDocumentSemanticTokens: () => {},
  });
}

/** Each token relative to the one before it, as the protocol of language servers has it. */
function encoded(session: Session): Uint32Array {
  const analysis = session.analysis();
  let last = { line: 1, column: 1 };
  const data = semanticTokens(analysis).flatMap(({ start, end, type, modifiers }) => {
    const at = positionAt(analysis.file, start);
    const lines = at.line - last.line;
    const columns = lines === 0 ? at.column - last.column : at.column - 1;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    last = at;
    return [lines, columns, end - start, tokenTypes.indexOf(type), bits];
  });
  return Uint32Array.from(data);
}
