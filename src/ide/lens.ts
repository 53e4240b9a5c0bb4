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
export function lenses({ ast, model, diagnostics }: Analysis): readonly Lens[] {
  const declaration = ast.declarations.find((d) => d.kind === "model");
  if (declaration?.kind !== "model") return [];
  const { span } = declaration.name;
  const { params, multiplyAdds } = model.totals;
  const { live, nodes } = model;
  const complete = live.size > 0 && nodes.every((node) => !live.has(node.id) || node.shape !== undefined);
  const totals = `${grouped(params)} weights, ${dimCount(multiplyAdds)} multiply-adds`;
  const fine = !diagnostics.some((d) => d.severity === "error");
  return [
    ...(complete ? [{ span, title: totals, command: "mcnn.describe" } as const] : []),
    ...(complete && fine && model.training ? [{ span, title: "train", command: "mcnn.train" } as const] : []),
    ...(complete ? [{ span, title: "draw", command: "mcnn.draw" } as const] : []),
  ];
}
