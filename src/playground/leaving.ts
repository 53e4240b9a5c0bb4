import { monaco } from "./monaco.js";

const hints = {
  stays: "Escape, then Tab, leaves the editor",
  leaves: "Tab leaves the editor now",
} as const;

/** Tab indents; after Escape, where that closes nothing, it goes on to what comes after the editor. */
export function leaveByTab(editor: monaco.editor.IStandaloneCodeEditor, hint: HTMLElement): void {
  const set = (tabFocusMode: boolean) => {
    editor.updateOptions({ tabFocusMode });
    hint.textContent = tabFocusMode ? hints.leaves : hints.stays;
  };
  // Monaco's own widgets take their Escape before it comes here.
  editor.addCommand(monaco.KeyCode.Escape, () => set(true), nothingIsOpen);
  editor.onDidChangeModelContent(() => set(false));
  editor.onDidBlurEditorText(() => set(false));
}

const nothingIsOpen = [
  "suggestWidgetVisible",
  "parameterHintsVisible",
  "findWidgetVisible",
  "renameInputVisible",
  "inSnippetMode",
  "editorHasSelection",
  "editorHasMultipleSelections",
  "markersNavigationVisible",
  "referenceSearchVisible",
  "editorHoverVisible",
]
  .map((key) => `!${key}`)
  .join(" && ");
