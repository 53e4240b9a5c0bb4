import { analyseForEditor } from "../ide/analysis.js";
import type { Analysis } from "../ide/analysis.js";
import { sourceFile } from "../text/source.js";
import { monaco } from "./monaco.js";
import { host } from "./world.js";

/** The spec that is being written, and what the compiler knows of it. */
export interface Session {
  readonly model: monaco.editor.ITextModel;
  /** Of the text as it stands. */
  readonly analysis: () => Analysis;
  /** Calls `listen` with every new state of the spec, once the typing pauses for so long. */
  readonly follow: (milliseconds: number, listen: (analysis: Analysis) => void) => void;
  /** Looks at the spec anew, since what it names is there now. */
  readonly renew: () => void;
}

export const languageId = "mcnn";
export const specPath = "playground.mcnn";

export function createSession(text: string): Session {
  const model = monaco.editor.createModel(text, languageId, monaco.Uri.parse(`mcnn:/${specPath}`));
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  const listeners: ((analysis: Analysis) => void)[] = [];
  let known: { readonly version: number; readonly analysis: Analysis } | undefined;
  const analysis = () => {
    const version = model.getVersionId();
    if (known?.version !== version)
      known = { version, analysis: analyseForEditor(sourceFile(specPath, model.getValue()), host()) };
    return known.analysis;
  };
  return {
    model,
    analysis,
    follow: (milliseconds, listen) => {
      let timer = 0;
      model.onDidChangeContent(() => {
        clearTimeout(timer);
        timer = window.setTimeout(() => listen(analysis()), milliseconds);
      });
      listeners.push(listen);
      listen(analysis());
    },
    renew: () => {
      known = undefined;
      for (const listen of listeners) listen(analysis());
    },
  };
}
