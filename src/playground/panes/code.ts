import { emit, format } from "../../5-emit/index.js";
import type { GeneratedFile } from "../../5-emit/index.js";
import type { Analysis } from "../../ide/analysis.js";
import { make } from "../../graph/page/make.js";
import { monaco } from "../monaco.js";
import { specPath } from "../session.js";
import { stateOf } from "./state.js";

interface CodePane {
  readonly show: (analysis: Analysis) => Promise<void>;
  /** Another spec is opened. */
  readonly clear: () => void;
}

/** The generated TypeScript; while a spec has errors, the last that it had without. */
export function createCode(pane: HTMLElement, tabs: HTMLElement, note: HTMLElement): CodePane {
  const editor = monaco.editor.create(pane, {
    language: "typescript",
    readOnly: true,
    minimap: { enabled: false },
    automaticLayout: true,
    scrollBeyondLastLine: false,
    fontSize: 12.5,
    lineNumbersMinChars: 3,
    renderLineHighlight: "none",
    ariaLabel: "Generated TypeScript",
  });
  let files: readonly GeneratedFile[] = [];
  let chosen = "model.ts";
  let latest = 0;

  const showChosen = () => {
    const file = files.find(({ path }) => path === chosen) ?? files[0];
    const text = file?.text ?? "";
    pane.hidden = file === undefined;
    if (editor.getValue() !== text) editor.setValue(text);
    tabs.replaceChildren(
      ...files.map(({ path }) => {
        const tab = make("button", { class: "file", "aria-pressed": String(path === file?.path) }, path);
        tab.addEventListener("click", () => {
          chosen = path;
          showChosen();
        });
        return tab;
      }),
    );
  };

  const clear = () => {
    latest += 1;
    files = [];
    showChosen();
  };
  return {
    clear,
    show: async (analysis) => {
      const turn = ++latest;
      const state = stateOf(analysis);
      if (state === "empty") clear();
      const isStale = state !== "whole" && files.length > 0;
      pane.classList.toggle("stale", isStale);
      note.textContent = notes[isStale ? "stale" : state];
      if (state !== "whole") return;
      const made = await generated(analysis);
      if (turn !== latest) return;
      files = made;
      showChosen();
    },
  };
}

const notes = {
  empty: "The TypeScript of the network comes here.",
  broken: "There is no code while there are errors.",
  stale: "This is the code from before the errors.",
  whole: "",
} as const;

export function generated({ model }: Analysis): Promise<readonly GeneratedFile[]> {
  return format(emit(model, { specPath }));
}
