import type * as ast from "../1-parse/ast.js";
import type { Span } from "../text/source.js";

/** Any part of the tree, with the word that tells what it is. */
export type Part =
  | { readonly is: "declaration"; readonly node: ast.Declaration }
  | { readonly is: "name"; readonly node: ast.Name }
  | { readonly is: "type"; readonly node: ast.TypeReference }
  | { readonly is: "setting"; readonly node: ast.Setting }
  | { readonly is: "pipeline"; readonly node: ast.Pipeline }
  | { readonly is: "body"; readonly node: ast.Body }
  | { readonly is: "step"; readonly node: ast.Step }
  | { readonly is: "parameter"; readonly node: ast.Parameter }
  | { readonly is: "argument"; readonly node: ast.ArgumentExpression }
  | { readonly is: "expression"; readonly node: ast.Expression }
  | { readonly is: "limit"; readonly node: ast.Limit };

const name = (node: ast.Name): Part => ({ is: "name", node });
const expression = (node: ast.Expression): Part => ({ is: "expression", node });
const setting = (node: ast.Setting): Part => ({ is: "setting", node });
const step = (node: ast.Step): Part => ({ is: "step", node });
const argument = (node: ast.ArgumentExpression): Part => ({ is: "argument", node });
const declaration = (node: ast.Declaration): Part => ({ is: "declaration", node });
const type = (node: ast.TypeReference): Part => ({ is: "type", node });
const pipeline = (node: ast.Pipeline): Part => ({ is: "pipeline", node });
const body = (node: ast.Body): Part => ({ is: "body", node });

/** What a part consists of, in the order of the text. */
export function children(part: Part): readonly Part[] {
  switch (part.is) {
    case "name":
      return [];
    case "declaration":
      return ofDeclaration(part.node);
    case "type":
      return [name(part.node.name), ...(part.node.sizes ?? []).map(expression)];
    case "setting":
      return [name(part.node.name), expression(part.node.value)];
    case "pipeline":
      return part.node.steps.map(step);
    case "body": {
      const { declarations, pipeline: steps } = part.node;
      return [...declarations.map(declaration), ...(steps ? [pipeline(steps)] : [])];
    }
    case "step":
      return ofStep(part.node);
    case "parameter":
      return [name(part.node.name), ...(part.node.fallback ? [expression(part.node.fallback)] : [])];
    case "argument":
      return [...(part.node.name ? [name(part.node.name)] : []), expression(part.node.value)];
    case "limit":
      return [name(part.node.name), expression(part.node.value)];
    case "expression":
      return ofExpression(part.node);
  }
}

function ofDeclaration(node: ast.Declaration): readonly Part[] {
  switch (node.kind) {
    case "model":
      return [name(node.name)];
    case "import":
      return [...node.names.map(name), expression(node.path)];
    case "const":
    case "param":
      return [name(node.name), expression(node.value)];
    case "data":
    case "train":
      return node.settings.map(setting);
    case "input": {
      const { source, preparation, settings } = node;
      const from = source ? [expression(source)] : [];
      return [name(node.name), type(node.type), ...from, ...preparation.map(step), ...settings.map(setting)];
    }
    case "block":
      return [
        name(node.name),
        ...node.parameters.map((p): Part => ({ is: "parameter", node: p })),
        body(node.body),
      ];
    case "branch":
    case "trunk":
    case "fuse":
    case "shared":
      return [name(node.name), pipeline(node.pipeline)];
    case "head":
      return [name(node.name), type(node.type), pipeline(node.pipeline), ...node.settings.map(setting)];
    case "expect":
      return node.limits.map((limit): Part => ({ is: "limit", node: limit }));
  }
}

function ofStep(node: ast.Step): readonly Part[] {
  switch (node.kind) {
    case "call":
      return [name(node.name), ...(node.arguments ?? []).map(argument)];
    case "repeat":
      return [
        ...(node.index ? [name(node.index)] : []),
        ...(node.from ? [expression(node.from)] : []),
        expression(node.to),
        body(node.body),
      ];
    case "assert":
      return node.sizes.map(expression);
  }
}

function ofExpression(node: ast.Expression): readonly Part[] {
  switch (node.kind) {
    case "name":
      return [name(node.name)];
    case "path":
      return [...node.parts.map(name), ...(node.arguments ?? []).map(argument)];
    case "call":
      return [name(node.name), ...node.arguments.map(argument)];
    case "list":
      return node.items.map(expression);
    case "record":
      return node.settings.map(setting);
    case "negate":
      return [expression(node.operand)];
    case "binary":
      return [expression(node.left), expression(node.right)];
    case "grouped":
      return [expression(node.inner)];
    default:
      return [];
  }
}

/** Every part of a tree, each before what it consists of. */
export function* partsOf(tree: ast.Ast): Iterable<Part> {
  for (const node of tree.declarations) yield* within(declaration(node));
}

function* within(part: Part): Iterable<Part> {
  yield part;
  for (const child of children(part)) yield* within(child);
}

/** The parts around an offset, outermost first; a place right behind a part still belongs to it. */
export function pathAt(tree: ast.Ast, offset: number): readonly Part[] {
  const path: Part[] = [];
  let candidates: readonly Part[] = tree.declarations.map(declaration);
  for (;;) {
    // Of two that touch, the one that begins here.
    const next = candidates.findLast(({ node }) => holds(node.span, offset));
    if (!next) return path;
    path.push(next);
    candidates = children(next);
  }
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
