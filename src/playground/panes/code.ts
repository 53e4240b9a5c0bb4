import { emit, format } from "../../5-emit/index.js";
import type { GeneratedFile } from "../../5-emit/index.js";
import { isAccepted } from "../../compile.js";
import type { Analysis } from "../../ide/analysis.js";
import { make } from "../../graph/page/make.js";
import { monaco } from "../monaco.js";
import { specPath } from "../session.js";

/** The generated TypeScript; the last whole one while the spec has errors. */
export function createCode(
  pane: HTMLElement,
  tabs: HTMLElement,
): { readonly show: (analysis: Analysis) => Promise<void> } {
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

  return {
    show: async (analysis) => {
      const turn = ++latest;
      pane.classList.toggle("stale", !isAccepted(analysis));
      if (!isAccepted(analysis)) return;
      const made = await generated(analysis);
      if (turn !== latest) return;
      files = made;
      showChosen();
    },
  };
}

export function generated({ model }: Analysis): Promise<readonly GeneratedFile[]> {
  return format(emit(model, { specPath }));
}
