import { byId } from "./dom.js";
import { helpWith, registerLanguage } from "./language/index.js";
import { keepApart } from "./language/apart.js";
import { closeBrackets } from "./language/closing.js";
import { toRange } from "./language/places.js";
import { typing } from "./language/typing.js";
import { leaveWholeWords } from "./language/whole-words.js";
import { workerUrl } from "./later/load.js";
import { monaco } from "./monaco.js";
import { createCode } from "./panes/code.js";
import { createCosts } from "./panes/costs.js";
import { createPicture } from "./panes/picture.js";
import { showProblems } from "./panes/problems.js";
import { createTabs } from "./panes/tabs.js";
import { createTraining } from "./panes/train.js";
import { createSession } from "./session.js";
import { linkTo } from "./share.js";
import { applyTheme, defineThemes, firstTheme, rememberTheme } from "./theme.js";
import { createSpecs, firstSpec } from "./panes/specs.js";
import { createSplitters } from "./splitters.js";
import { leaveByTab } from "./leaving.js";
import { titleOf } from "./desk.js";
import { loadData } from "./world.js";

globalThis.MonacoEnvironment = { getWorker: async () => new Worker(await workerUrl("editorWorker")) };
registerLanguage();
defineThemes();
let theme = firstTheme();
applyTheme(theme);

const { desk, text: firstText } = firstSpec();
const session = createSession(firstText);
const editorPane = byId("editor", HTMLElement);
editorPane.replaceChildren();
const editor = monaco.editor.create(editorPane, {
  model: session.model,
  automaticLayout: true,
  minimap: { enabled: false },
  fontSize: 13.5,
  lineNumbersMinChars: 3,
  scrollBeyondLastLine: false,
  "semanticHighlighting.enabled": true,
  inlayHints: { fontSize: 11, padding: true },
  formatOnType: true,
  ...typing,
  tabSize: 2,
  padding: { top: 10 },
  fixedOverflowWidgets: true,
  ariaLabel: "Spec. Escape, then Tab, leaves the editor",
  placeholder: "Write a network here, or open an example.",
});
helpWith(session);
closeBrackets(editor, session.model, session.analysis);
leaveWholeWords(editor);
keepApart();

const goToLine = (lineNumber: number) => {
  editor.setPosition({ lineNumber, column: 1 });
  editor.revealLineInCenter(lineNumber);
  editor.focus();
};
const picture = createPicture(
  byId("picture", HTMLElement),
  byId("picture-note", HTMLElement),
  session.analysis(),
  theme,
  { onOpen: goToLine },
);
const costs = createCosts(
  byId("costs", HTMLElement),
  byId("totals", HTMLElement),
  byId("cost-note", HTMLElement),
);
const code = createCode(
  byId("code", HTMLElement),
  byId("files", HTMLElement),
  byId("code-note", HTMLElement),
);
const training = createTraining(session.analysis, () => titleOf(desk.opened()));
createTabs(byId("tabs", HTMLElement));

session.follow(120, (analysis) => {
  showProblems(byId("problems", HTMLElement), byId("problem-count", HTMLElement), analysis, {
    goTo: (offset) => {
      const position = session.model.getPositionAt(offset);
      editor.setPosition(position);
      editor.revealPositionInCenter(position);
      editor.focus();
    },
    apply: ({ edits }) => {
      editor.executeEdits(
        "fix",
        edits.map(({ span, newText }) => ({ range: toRange(span), text: newText })),
      );
      editor.focus();
    },
  });
  costs.show(analysis);
  training.update();
});
session.follow(250, (analysis) => {
  picture.show(analysis);
  void code.show(analysis);
});

leaveByTab(editor, byId("leave", HTMLElement));
const place = byId("place", HTMLElement);
place.textContent = "1:1";
editor.onDidChangeCursorPosition(({ position: { lineNumber, column } }) => {
  place.textContent = `${lineNumber}:${column}`;
  picture.mark(session.analysis(), lineNumber);
  costs.mark(session.analysis(), lineNumber);
});
byId("fold", HTMLButtonElement).addEventListener("click", () => picture.fold("all"));
byId("unfold", HTMLButtonElement).addEventListener("click", () => picture.fold("none"));
byId("fit", HTMLButtonElement).addEventListener("click", () => picture.fit());

createSpecs(session, desk, (text) => {
  // What was done to another spec is not undone here.
  session.model.setValue(text);
  code.clear();
  costs.clear();
  picture.clear();
  editor.setScrollTop(0);
  editor.setPosition({ lineNumber: 1, column: 1 });
  if (text === "") editor.focus();
});
createSplitters(document.body);

byId("format", HTMLButtonElement).addEventListener("click", () => {
  void editor.getAction("editor.action.formatDocument")?.run();
});

const share = byId("share", HTMLButtonElement);
share.addEventListener("click", () => {
  const link = linkTo(session.model.getValue(), location);
  history.replaceState(null, "", link);
  const said = (text: string) => {
    share.textContent = text;
    setTimeout(() => (share.textContent = "Share"), 2000);
  };
  navigator.clipboard.writeText(link).then(
    () => said("Link copied"),
    () => said("Link is in the address bar"),
  );
});
byId("theme", HTMLButtonElement).addEventListener("click", () => {
  theme = theme === "light" ? "dark" : "light";
  applyTheme(theme);
  rememberTheme(theme);
  picture.setTheme(theme);
});

// Last, so that one can type before the rest is here.
void loadData().then(session.renew);
