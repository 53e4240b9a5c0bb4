import type * as ast from "../1-parse/ast.js";
import { textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { shapesOf } from "./figures.js";

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: ast.Declaration["kind"] | "setting" | "parameter";
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a spec. */
export function documentSymbols(analysis: Analysis): readonly DocumentSymbol[] {
  return analysis.ast.declarations.flatMap((d) => symbolOf(analysis, d) ?? []);
}

function symbolOf(analysis: Analysis, node: ast.Declaration): DocumentSymbol | undefined {
  const { kind, span } = node;
  const of = (name: ast.Name, detail: string, children: readonly DocumentSymbol[] = []): DocumentSymbol => ({
    name: name.text,
    detail,
    kind,
    span,
    nameSpan: name.span,
    children,
  });
  switch (node.kind) {
    case "model":
      return of(node.name, "");
    case "const":
    case "param":
      return of(node.name, `${kind} = ${textOf(node.value.span)}`);
    case "input":
      return of(node.name, textOf(node.type.span));
    case "head":
      return of(node.name, textOf(node.type.span), node.settings.map(settingSymbol));
    case "block": {
      const parameters = node.parameters.map((p) => textOf(p.span)).join(", ");
      const inner = node.body.declarations.flatMap((d) => symbolOf(analysis, d) ?? []);
      return of(node.name, `(${parameters})`, inner);
    }
    case "branch":
    case "trunk":
    case "fuse":
    case "shared": {
      const id = analysis.model.resolved.network.named.get(node.name.text);
      const [shape = ""] = node.name.span.file === analysis.file ? shapesOf(analysis, [id]) : [];
      return of(node.name, `${kind} ${shape}`.trim());
    }
    case "data":
    case "train":
      return unnamed(node, node.settings.map(settingSymbol));
    case "expect":
      return unnamed(
        node,
        node.limits.map(({ name, span: at }) => ({
          name: name.text,
          detail: textOf(at),
          kind: "setting",
          span: at,
          nameSpan: name.span,
          children: [],
        })),
      );
    case "import":
      return undefined;
  }
}

function unnamed(node: ast.Declaration, children: readonly DocumentSymbol[]): DocumentSymbol {
  const { kind, span } = node;
  const keyword = { ...span, end: Math.min(span.end, span.start + kind.length) };
  return { name: kind, detail: "", kind, span, nameSpan: keyword, children };
}

function settingSymbol({ name, value, span }: ast.Setting): DocumentSymbol {
  const detail = textOf(value.span).split(/[\r\n]/)[0] ?? "";
  return { name: name.text, detail, kind: "setting", span, nameSpan: name.span, children: [] };
}

/** The names that a file declares and that hold these letters in this order. */
export function matchingSymbols(
  symbols: readonly DocumentSymbol[],
  query: string,
): readonly DocumentSymbol[] {
  const letters = [...query.toLowerCase()];
  return symbols.filter(({ name, kind }) => {
    if (kind === "data" || kind === "train" || kind === "expect") return false;
    let at = -1;
    const folded = name.toLowerCase();
    return letters.every((letter) => (at = folded.indexOf(letter, at + 1)) >= 0);
  });
}
