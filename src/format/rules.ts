import { block, repeat } from "./body.js";
import { limit, record, setting } from "./braces.js";
import { brackets } from "./brackets.js";
import { flow, head, inputDeclaration, settingsOf } from "./declarations.js";
import { imports, labelled, operation, touching } from "./expression.js";
import type { RuleLayout } from "./layout.js";
import { words } from "./print.js";

/** How each rule of the grammar is laid out; the others hold one part only. */
export const rules: Readonly<Record<string, RuleLayout>> = {
  imports,
  data: settingsOf,
  train: settingsOf,
  expectation: settingsOf,
  inputDeclaration,
  head,
  flow,
  block,
  repeat,
  setting,
  settings: record,
  limit,
  arrowStep: words,
  assertion: words,
  argument: labelled,
  call: touching,
  reference: touching,
  type: touching,
  factor: touching,
  callArguments: brackets,
  sizes: brackets,
  list: brackets,
  grouped: brackets,
  expression: operation,
  term: operation,
};
