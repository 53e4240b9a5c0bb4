import type { IToken } from "chevrotain";
import { isNode } from "../1-parse/cst.js";
import { block, repeat } from "./body.js";
import { limit, record, setting } from "./braces.js";
import { brackets } from "./brackets.js";
import { flow, head, inputDeclaration, settingsOf, words } from "./declarations.js";
import { imports, labelled, operation, touching } from "./expression.js";
import { kids } from "./kids.js";
import type { Kid } from "./kids.js";
import type { Doc, Layout, Rule } from "./layout.js";

/** How each rule of the grammar is laid out; the others hold one part only. */
const rules: Readonly<Record<string, Rule>> = {
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

export function layOut(layout: Layout, kid: Kid, token: (token: IToken) => Doc): Doc {
  if (!isNode(kid)) return token(kid);
  return (rules[kid.name] ?? words)(layout, kids(kid), kid);
}
