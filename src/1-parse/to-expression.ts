import type { CstNode } from "chevrotain";
import { spanning } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { ArgumentExpression, Expression, Name, Setting } from "./ast.js";
import { calledName, node, nodes, spanOf, toName, tokens, tokenSpan, toText, wordOf } from "./cst.js";
import type { Context } from "./cst.js";

type Operator = "+" | "-" | "*" | "/";

export function toExpression(context: Context, cst: CstNode | undefined, around: Span): Expression {
  if (!cst) return { kind: "missing", span: around };
  return chain(context, cst, "term", ["Plus", "Minus"], (term) =>
    chain(context, term, "factor", ["Times", "Over"], (factor) => toFactor(context, factor)),
  );
}

const operators: Readonly<Record<string, Operator>> = { Plus: "+", Minus: "-", Times: "*", Over: "/" };

/** `a + b - c`, grouped from the left. */
function chain(
  context: Context,
  cst: CstNode,
  operandRule: string,
  operatorTypes: readonly string[],
  read: (operand: CstNode) => Expression,
): Expression {
  const signs = operatorTypes
    .flatMap((type) =>
      tokens(cst, type).map((token) => ({ at: token.startOffset, operator: operators[type] ?? "+" })),
    )
    .sort((a, b) => a.at - b.at);
  const operands = nodes(cst, operandRule).map(read);
  const first = operands[0] ?? { kind: "missing", span: spanOf(context.file, cst) };
  return operands.slice(1).reduce<Expression>((left, right, i) => {
    const operator = signs[i]?.operator ?? "+";
    return { kind: "binary", operator, left, right, span: spanning(left.span, right.span) };
  }, first);
}

function toFactor(context: Context, cst: CstNode): Expression {
  const operand = toPrimary(context, cst);
  return tokens(cst, "Minus").reduceRight<Expression>(
    (inner, minus) => ({
      kind: "negate",
      operand: inner,
      span: spanning(tokenSpan(context.file, minus), inner.span),
    }),
    operand,
  );
}

function toPrimary(context: Context, cst: CstNode): Expression {
  const { file } = context;
  const [number] = tokens(cst, "Number");
  if (number) {
    return { kind: "number", value: Number(number.image.replaceAll("_", "")), span: tokenSpan(file, number) };
  }
  const [text] = tokens(cst, "Text");
  if (text) return toText(context, text);
  const [flag] = [...tokens(cst, "True"), ...tokens(cst, "False")];
  if (flag) return { kind: "flag", value: flag.image === "true", span: tokenSpan(file, flag) };
  const [unknown] = tokens(cst, "Question");
  if (unknown) return { kind: "unknown", span: tokenSpan(file, unknown) };
  const whole = spanOf(file, cst);
  const grouped = node(cst, "grouped");
  if (grouped) {
    const inner = toExpression(context, node(grouped, "expression"), whole);
    return { kind: "grouped", inner, span: spanOf(file, grouped) };
  }
  const list = node(cst, "list");
  if (list) {
    const items = nodes(list, "expression").map((n) => toExpression(context, n, whole));
    return { kind: "list", items, span: spanOf(file, list) };
  }
  const record = node(cst, "settings");
  if (record) return { kind: "record", settings: toSettings(context, record), span: spanOf(file, record) };
  const reference = node(cst, "reference");
  return reference ? toReference(context, reference) : { kind: "missing", span: whole };
}

function toReference(context: Context, cst: CstNode): Expression {
  const { file } = context;
  const call = node(cst, "call");
  const name = call && calledName(context, call);
  if (!call || !name) return { kind: "missing", span: spanOf(file, cst) };
  const rest: Name[] = [
    ...tokens(cst, "Word").map((token) => toName(context, token)),
    ...tokens(cst, "Text").map((token) => ({
      text: toText(context, token).value,
      span: tokenSpan(file, token),
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  const whole = spanOf(file, cst);
  if (rest.length > 0) {
    const last = node(cst, "callArguments");
    const parts = [name, ...rest];
    return { kind: "path", parts, span: whole, ...(last && { arguments: toArguments(context, last) }) };
  }
  const written = node(call, "callArguments");
  if (written) return { kind: "call", name, arguments: toArguments(context, written), span: whole };
  return { kind: "name", name, span: whole };
}

export function toArguments(context: Context, cst: CstNode): ArgumentExpression[] {
  return nodes(cst, "argument").map((argument) => {
    const [word] = tokens(argument, "Word");
    const span = spanOf(context.file, argument);
    const value = toExpression(context, node(argument, "expression"), span);
    return word ? { name: toName(context, word), value, span } : { value, span };
  });
}

export function toSettings(context: Context, cst: CstNode | undefined): Setting[] {
  if (!cst) return [];
  return nodes(cst, "setting").flatMap((n) => {
    const name = wordOf(context, n);
    const whole = spanOf(context.file, n);
    return name
      ? [{ name, value: toExpression(context, node(n, "expression"), whole), span: trimmed(context, n) }]
      : [];
  });
}

/** Without the comma that may end it. */
function trimmed(context: Context, setting: CstNode): Span {
  const name = wordOf(context, setting);
  const whole = spanOf(context.file, setting);
  const value = node(setting, "expression");
  return name && value ? spanning(name.span, spanOf(context.file, value)) : whole;
}
