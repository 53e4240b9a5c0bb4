import { monaco } from "../monaco.js";

/** What was offered where the cursor is. */
let offered: ReadonlySet<string> = new Set();

export function rememberOffer(labels: readonly string[]): void {
  offered = new Set(labels);
}

/** Enter after a word that is whole begins a line, although the word could be added to: `adam`, and `adam(…)`. */
export function leaveWholeWords(editor: monaco.editor.IStandaloneCodeEditor): void {
  const isWhole = editor.createContextKey<boolean>("mcnnWordIsWhole", false);
  editor.onDidChangeCursorPosition(({ position }) => {
    const word = editor.getModel()?.getWordUntilPosition(position).word;
    isWhole.set(word !== undefined && offered.has(word));
  });
  editor.addCommand(
    monaco.KeyCode.Enter,
    () => {
      editor.trigger("keyboard", "hideSuggestWidget", {});
      editor.trigger("keyboard", "type", { text: "\n" });
    },
    "suggestWidgetVisible && mcnnWordIsWhole",
  );
}
