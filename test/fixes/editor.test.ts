import { expect, it } from "vitest";
import type { ArgumentExpression, Declaration, Step } from "../../src/1-parse/ast.js";
import { parse } from "../../src/1-parse/parse.js";
import type { Edit } from "../../src/diagnostics/diagnostic.js";
import { applyFix } from "../../src/try-fixes.js";
import { addArgument, dropArgument, nameArgument, setOption } from "../../src/fixes/calls.js";
import type { WrittenCall } from "../../src/fixes/calls.js";
import {
  dropDeclaration,
  insertDeclaration,
  moveDeclaration,
  setKeyword,
} from "../../src/fixes/declarations.js";
import { rename } from "../../src/fixes/fix.js";
import { dropItem } from "../../src/fixes/lists.js";
import { addSetting, dropSetting } from "../../src/fixes/settings.js";
import { appendStep, dropStep, insertStep, replaceStep, setAssertion } from "../../src/fixes/steps.js";
import { sourceFile, span } from "../../src/text/source.js";
import type { Span } from "../../src/text/source.js";

// Each case: a text with the place between « and », what is called on it, and the text after that.

type Call = (at: Span, text: string) => Edit | readonly Edit[] | undefined;

function edited(marked: string, call: Call): string {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace("«", "").replace("»", "");
  const file = sourceFile("a.mcnn", text);
  const made = call(span(file, start, end), text);
  const edits = made === undefined ? [] : "span" in made ? [made] : made;
  return applyFix(text, { title: "", edits });
}

/** The first step of a pipeline that is a call with brackets, of the declaration around a place. */
function callAt(at: Span): WrittenCall {
  const declarations = parse(at.file).value.declarations;
  const steps = declarations.flatMap(stepsOf);
  const step = steps.find((s) => s.kind === "call" && s.span.start === at.start);
  if (step?.kind !== "call") throw new Error("there is no call between the marks");
  return { span: step.span, arguments: (step.arguments ?? []).map(argument) };
}

function stepsOf(declaration: Declaration): readonly Step[] {
  return "pipeline" in declaration ? declaration.pipeline.steps : [];
}

function argument({ name, value }: ArgumentExpression) {
  return { ...(name && { name: name.text, nameSpan: name.span }), value: { span: value.span } };
}

const drop = (index: number) => (at: Span) => {
  const call = callAt(at);
  const dropped = call.arguments[index];
  return dropped && dropArgument(call, dropped);
};

const useBias = (at: Span) => setOption(callAt(at), "useBias", "false");

it.each<[string, string, Call, string]>([
  // setOption: the value that stands there, or one more argument.
  [
    "setOption",
    "branch a = x -> «dense(8, useBias: true)»",
    useBias,
    "branch a = x -> dense(8, useBias: false)",
  ],
  [
    "setOption",
    "branch a = x -> «dense(8)» -> relu",
    useBias,
    "branch a = x -> dense(8, useBias: false) -> relu",
  ],
  ["setOption", "branch a = x -> «lstm» -> relu", useBias, "branch a = x -> lstm(useBias: false) -> relu"],
  ["setOption", "branch a = x -> «lstm()»", useBias, "branch a = x -> lstm(useBias: false)"],
  ["setOption", "branch a = x -> «lstm ( )»", useBias, "branch a = x -> lstm (useBias: false )"],
  [
    "setOption after a list",
    "branch a = x -> «conv2d(8, [3, 3])»",
    useBias,
    "branch a = x -> conv2d(8, [3, 3], useBias: false)",
  ],
  [
    "setOption before a comma that ends the list, and a comment",
    "branch a = x -> «dense(\n  8, // units (of it)\n)»",
    useBias,
    "branch a = x -> dense(\n  8, useBias: false // units (of it)\n)",
  ],
  [
    "setOption before a comment",
    "branch a = x -> «dense(\n  8 // units\n)»",
    useBias,
    "branch a = x -> dense(\n  8, useBias: false // units\n)",
  ],
  [
    "addArgument after a text with a bracket",
    'branch a = x -> «dense(8, name: ")")»',
    (at) => addArgument(callAt(at), "4"),
    'branch a = x -> dense(8, name: ")", 4)',
  ],
  [
    "nameArgument",
    "branch a = x -> «dense(8, relu)»",
    (at) =>
      callAt(at)
        .arguments.slice(1)
        .map((a) => nameArgument(a, "activation")),
    "branch a = x -> dense(8, activation: relu)",
  ],
  // dropArgument: with its comma, and the brackets around nothing.
  ["dropArgument", "branch a = x -> «dense(8, useBias: true)»", drop(1), "branch a = x -> dense(8)"],
  ["dropArgument", "branch a = x -> «dense(4, 8)»", drop(0), "branch a = x -> dense(8)"],
  ["dropArgument", "branch a = x -> «relu(true)» -> dense(8)", drop(0), "branch a = x -> relu -> dense(8)"],
  [
    "dropArgument",
    "branch a = x -> «relu( true, )» -> dense(8)",
    drop(0),
    "branch a = x -> relu -> dense(8)",
  ],
  [
    "dropArgument on a line of its own",
    "branch a = x -> «dense(\n  8,\n  useBias: true,\n)»",
    drop(1),
    "branch a = x -> dense(\n  8,\n)",
  ],
  ["dropItem", "import { a, «b», c } from", dropItem, "import { a, c } from"],
  ["dropItem", "import { «a», b } from", dropItem, "import { b } from"],
  ["dropItem", "import { a, «b» } from", dropItem, "import { a } from"],
  // Steps and their arrows.
  [
    "insertStep",
    "x -> flatten -> «dense(8)»",
    (at) => insertStep(at, "dropout(0.5)"),
    "x -> flatten -> dropout(0.5) -> dense(8)",
  ],
  [
    "appendStep",
    "x -> «flatten» -> dense(8)",
    (at) => appendStep(at, "dropout(0.5)"),
    "x -> flatten -> dropout(0.5) -> dense(8)",
  ],
  ["replaceStep", "x -> «flatten» -> dense(8)", (at) => replaceStep(at, "relu"), "x -> relu -> dense(8)"],
  ["dropStep", "x -> «flatten» -> dense(8)", dropStep, "x -> dense(8)"],
  ["dropStep, the last", "x -> dense(8) -> «relu»", dropStep, "x -> dense(8)"],
  ["dropStep, the first", "«x» -> dense(8)", dropStep, "dense(8)"],
  ["dropStep, the only one", "= «x»", dropStep, "= x"],
  ["dropStep on its own line", "x\n  -> «flatten»\n  -> dense(8)", dropStep, "x\n  -> dense(8)"],
  ["dropStep behind a trailing arrow", "x ->\n  «flatten» ->\n  dense(8)", dropStep, "x ->\n  dense(8)"],
  [
    "dropStep below a comment",
    "x // input\n  -> «flatten» -> dense(8)",
    dropStep,
    "x // input\n  -> dense(8)",
  ],
  ["setAssertion", "flatten «: [2, 2]» -> relu", (at) => setAssertion(at, "[4]"), "flatten : [4] -> relu"],
  // Declarations and their lines.
  [
    "insertDeclaration",
    "block unit() {\n  «fuse s = add(a, b)»\n}",
    (at) => insertDeclaration(at, "branch c = a -> relu"),
    "block unit() {\n  branch c = a -> relu\n  fuse s = add(a, b)\n}",
  ],
  ["setKeyword", "«branch s = add(a, b)»", (at) => setKeyword(at, "fuse"), "fuse s = add(a, b)"],
  [
    "dropDeclaration",
    "const a = 1\n«const b = 2» // two\nconst c = 3\n",
    dropDeclaration,
    "const a = 1\nconst c = 3\n",
  ],
  [
    "dropDeclaration",
    "const a = 1\n\n/// Two.\n«const b = 2»\n\nconst c = 3\n",
    dropDeclaration,
    "const a = 1\n\nconst c = 3\n",
  ],
  ["dropDeclaration", "const a = 1 «const b = 2»\n", dropDeclaration, "const a = 1 \n"],
  [
    "moveDeclaration",
    "branch a = x -> dense(n)\n\n«const n = 8»\nhead y",
    (at, text) => moveDeclaration(at, span(at.file, text.indexOf("n)"), text.indexOf(")"))),
    "const n = 8\nbranch a = x -> dense(n)\n\nhead y",
  ],
  [
    "moveDeclaration that stands above",
    "«const n = 8»\nbranch a = x -> dense(n)\n",
    (at, text) => moveDeclaration(at, span(at.file, text.indexOf("n)"), text.indexOf(")"))),
    "const n = 8\nbranch a = x -> dense(n)\n",
  ],
  // Settings, on one line and on several.
  ["addSetting", "«train { epochs: 3 }»", (at) => addSetting(at, "seed: 1"), "train { epochs: 3, seed: 1 }"],
  ["addSetting", "«train { epochs: 3, }»", (at) => addSetting(at, "seed: 1"), "train { epochs: 3, seed: 1 }"],
  ["addSetting", "«train { }»", (at) => addSetting(at, "seed: 1"), "train { seed: 1 }"],
  ["addSetting", "«train {}»", (at) => addSetting(at, "seed: 1"), "train { seed: 1 }"],
  [
    "addSetting",
    "«train {\n  epochs: 3 // three\n}»",
    (at) => addSetting(at, "seed: 1"),
    "train {\n  epochs: 3 // three\n  seed: 1\n}",
  ],
  [
    "addSetting to braces that end in a line of settings",
    "«train { epochs: 3\n  batchSize: 4 }»",
    (at) => addSetting(at, "seed: 1"),
    "train { epochs: 3\n  batchSize: 4\n  seed: 1\n}",
  ],
  ["addSetting where nothing holds one", "«train»", (at) => addSetting(at, "seed: 1"), "train"],
  ["dropSetting", "train {\n  epochs: 3\n  «seed: 1» // one\n}", dropSetting, "train {\n  epochs: 3\n}"],
  ["dropSetting", "train { epochs: 3, «seed: 1» }", dropSetting, "train { epochs: 3 }"],
  ["dropSetting", "train { «epochs: 3», seed: 1 }", dropSetting, "train { seed: 1 }"],
  ["rename", "«x» -> dense(8)", (at) => rename([at, span(at.file, 5, 10)], "y"), "y -> y(8)"],
])("%s: %s", (_, before, call, after) => {
  expect(edited(before, call)).toBe(after);
});
