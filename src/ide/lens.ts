import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { dimCount, grouped } from "./figures.js";

/** A line above a declaration; with a command, it can be clicked. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly command: "mcnn.train" | "mcnn.describe" | "mcnn.draw";
}

/** The totals of the network above its name, and what can be done with it. */
export function lenses(analysis: Analysis): readonly Lens[] {
  const { ast, model, diagnostics } = analysis;
  const declaration = ast.declarations.find((d) => d.kind === "model");
  const totals = totalsLine(analysis);
  if (declaration?.kind !== "model" || totals === undefined) return [];
  const { span } = declaration.name;
  const fine = !diagnostics.some((d) => d.severity === "error");
  return [
    { span, title: totals, command: "mcnn.describe" },
    ...(fine && model.training ? [{ span, title: "train", command: "mcnn.train" } as const] : []),
    { span, title: "draw", command: "mcnn.draw" },
  ];
}

/** What the whole network comes to, where every shape is there. */
export function totalsLine({ model: { totals, live, nodes } }: Analysis): string | undefined {
  const complete = live.size > 0 && nodes.every((node) => !live.has(node.id) || node.shape !== undefined);
  if (!complete) return undefined;
  return `${grouped(totals.params)} weights, ${dimCount(totals.multiplyAdds)} multiply-adds`;
}
