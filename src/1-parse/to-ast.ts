import type { CstNode } from "chevrotain";
import { span, spanning } from "../text/source.js";
import type { Span } from "../text/source.js";
import type * as ast from "./ast.js";
import {
  calledName,
  inOrder,
  isNode,
  nameOf,
  node,
  nodes,
  spanOf,
  tokens,
  toName,
  toText,
  wordOf,
} from "./cst.js";
import type { Context } from "./cst.js";
import { toArguments, toExpression, toSettings } from "./to-expression.js";

function firstNode({ children }: CstNode): CstNode | undefined {
  for (const elements of Object.values(children)) {
    const found = elements.find(isNode);
    if (found) return found;
  }
  return undefined;
}

/** From the tree of the grammar to the tree of the language; nothing when even the name is lost. */
export function toDeclaration(context: Context, cst: CstNode): ast.Declaration | undefined {
  const rule = firstNode(cst);
  if (!rule) return undefined;
  const whole = spanOf(context.file, rule);
  const doc = context.docs(whole.start);
  const base = { span: whole, broken: context.broken, ...(doc === undefined ? {} : { doc }) };
  const name = nameOf(context, rule);
  switch (rule.name) {
    case "model":
      return name && { ...base, kind: "model", name };
    case "imports": {
      const words = tokens(rule, "Identifier").map((token) => toName(context, token));
      const path = tokens(rule, "Text").map((token) => toText(context, token))[0];
      return path && { ...base, kind: "import", names: words, path };
    }
    case "constant": {
      const kind = tokens(rule, "Param").length > 0 ? "param" : "const";
      return name && { ...base, kind, name, value: toExpression(context, node(rule, "expression"), whole) };
    }
    case "data":
      return { ...base, kind: "data", settings: toSettings(context, node(rule, "settings")) };
    case "train":
      return { ...base, kind: "train", settings: toSettings(context, node(rule, "settings")) };
    case "expectation":
      return { ...base, kind: "expect", limits: nodes(rule, "limit").flatMap((n) => toLimit(context, n)) };
    case "inputDeclaration": {
      const type = toType(context, node(rule, "type"));
      const source = node(rule, "expression");
      return (
        name &&
        type && {
          ...base,
          kind: "input",
          optional: tokens(rule, "Optional").length > 0,
          name,
          type,
          ...(source ? { source: toExpression(context, source, whole) } : {}),
          preparation: toSteps(context, rule),
          settings: toSettings(context, node(rule, "settings")),
        }
      );
    }
    case "head": {
      const type = toType(context, node(rule, "type"));
      return (
        name &&
        type && {
          ...base,
          kind: "head",
          name,
          type,
          pipeline: toPipeline(context, node(rule, "pipeline"), whole),
          settings: toSettings(context, node(rule, "settings")),
        }
      );
    }
    case "flow": {
      const kind = (["branch", "trunk", "fuse", "shared"] as const).find(
        (word) => tokens(rule, word[0]?.toUpperCase() + word.slice(1)).length > 0,
      );
      return (
        name && kind && { ...base, kind, name, pipeline: toPipeline(context, node(rule, "pipeline"), whole) }
      );
    }
    case "block":
      return (
        name && {
          ...base,
          kind: "block",
          name,
          parameters: nodes(rule, "parameter").flatMap((n) => toParameter(context, n)),
          body: toBody(context, node(rule, "body"), whole),
        }
      );
    default:
      return undefined;
  }
}

function toLimit(context: Context, cst: CstNode): ast.Limit[] {
  const word = wordOf(context, cst);
  const operator = (
    [
      ["Below", "<"],
      ["AtMost", "<="],
      ["Above", ">"],
      ["AtLeast", ">="],
    ] as const
  ).find(([type]) => tokens(cst, type).length > 0)?.[1];
  if (!word || !operator) return [];
  const whole = spanOf(context.file, cst);
  return [
    { name: word, operator, value: toExpression(context, node(cst, "expression"), whole), span: whole },
  ];
}

function toParameter(context: Context, cst: CstNode): ast.Parameter[] {
  const name = nameOf(context, cst);
  if (!name) return [];
  const whole = spanOf(context.file, cst);
  const fallback = node(cst, "expression");
  return [{ name, span: whole, ...(fallback ? { fallback: toExpression(context, fallback, whole) } : {}) }];
}

function toType(context: Context, cst: CstNode | undefined): ast.TypeReference | undefined {
  const name = cst && nameOf(context, cst);
  if (!name) return undefined;
  const sizes = node(cst, "sizes");
  const whole = spanOf(context.file, cst);
  return { name, span: whole, ...(sizes ? { sizes: toSizes(context, sizes) } : {}) };
}

function toSizes(context: Context, cst: CstNode): ast.Expression[] {
  const whole = spanOf(context.file, cst);
  return nodes(cst, "expression").map((n) => toExpression(context, n, whole));
}

function toPipeline(context: Context, cst: CstNode | undefined, around: Span): ast.Pipeline {
  if (!cst) return { steps: [], span: span(context.file, around.end, around.end) };
  return { steps: toSteps(context, cst), span: spanOf(context.file, cst) };
}

/** The steps among a rule's children, in the order of the text. */
function toSteps(context: Context, cst: CstNode): ast.Step[] {
  const parts = [...nodes(cst, "step"), ...nodes(cst, "arrowStep"), ...nodes(cst, "assertion")];
  return inOrder(context.file, parts).flatMap((part) => toStep(context, part));
}

function toStep(context: Context, cst: CstNode): ast.Step[] {
  if (cst.name === "assertion") {
    const sizes = node(cst, "sizes");
    return sizes && tokens(sizes, "OpenSquare").length > 0
      ? [{ kind: "assert", sizes: toSizes(context, sizes), span: spanOf(context.file, sizes) }]
      : [];
  }
  const step = cst.name === "arrowStep" ? node(cst, "step") : cst;
  const inner = step && (node(step, "call") ?? node(step, "repeat"));
  if (!inner) return [];
  const whole = spanOf(context.file, inner);
  if (inner.name === "repeat") {
    const [first, second] = nodes(inner, "expression").map((n) => toExpression(context, n, whole));
    const index = nameOf(context, inner);
    return [
      {
        kind: "repeat",
        ...(index ? { index } : {}),
        ...(second && first ? { from: first } : {}),
        to: second ?? first ?? { kind: "missing", span: whole },
        body: toBody(context, node(inner, "body"), whole),
        span: whole,
      },
    ];
  }
  const name = calledName(context, inner);
  if (!name) return [];
  const written = node(inner, "callArguments");
  return [
    { kind: "call", name, span: whole, ...(written ? { arguments: toArguments(context, written) } : {}) },
  ];
}

function toBody(context: Context, cst: CstNode | undefined, around: Span): ast.Body {
  if (!cst) return { declarations: [], span: span(context.file, around.end, around.end) };
  const declarations = nodes(cst, "declaration").flatMap((n) => toDeclaration(context, n) ?? []);
  const steps = toSteps(context, cst);
  const first = steps[0];
  const last = steps.at(-1);
  const pipeline = first && last && { steps, span: spanning(first.span, last.span) };
  return { declarations, span: spanOf(context.file, cst), ...(pipeline ? { pipeline } : {}) };
}
