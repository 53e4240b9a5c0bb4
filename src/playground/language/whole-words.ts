import { monaco } from "../monaco.js";

/** What was offered last, and who asks for it. */
let offered: readonly string[] = [];
let hear = () => {};

export function rememberOffer(labels: readonly string[]): void {
  offered = labels;
  hear();
}

/**
 * Enter takes what is offered only where it goes on from what is typed. After a word that is whole it begins a line,
 * although the word could be added to (`adam`, and `adam(…)`), and so it does after one that Monaco takes for a slip of
 * something else (`301`, and `310`).
 */
export function leaveWholeWords(editor: monaco.editor.IStandaloneCodeEditor): void {
  const isDone = editor.createContextKey<boolean>("mcnnWordIsDone", false);
  hear = () => {
    const position = editor.getPosition();
    const word = (position && editor.getModel()?.getWordUntilPosition(position).word) ?? "";
    const isBegun = (label: string) => label !== word && label.toLowerCase().startsWith(word.toLowerCase());
    isDone.set(word !== "" && (offered.includes(word) || !offered.some(isBegun)));
  };
  editor.onDidChangeCursorPosition(() => hear());
  editor.addCommand(
    monaco.KeyCode.Enter,
    () => {
      editor.trigger("keyboard", "hideSuggestWidget", {});
      editor.trigger("keyboard", "type", { text: "\n" });
    },
    "suggestWidgetVisible && mcnnWordIsDone",
  );
}
