import { allTokens, firstToken, isRule, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import type { Doc, Layout } from "./layout.js";

/** A step with the arrow before it, and the shapes that are promised after it. */
export type Segment = readonly [step: Kid, ...assertions: Kid[]];

const steps: ReadonlySet<string> = new Set(["step", "arrowStep", "expression"]);

/** Of a pipeline or a body; a body's declarations stand for themselves. */
export function segments(parts: readonly Kid[]): Segment[] {
  const found: [Kid, ...Kid[]][] = [];
  for (const kid of parts) {
    const last = found.at(-1);
    if (last && isRule(kid, "assertion") && isStep(last[0])) last.push(kid);
    else found.push([kid]);
  }
  return found;
}

function isStep(kid: Kid): boolean {
  return "name" in kid && steps.has(kid.name);
}

export function segment(layout: Layout, [step, ...assertions]: Segment): Doc {
  return [layout.print(step), assertions.map((kid) => [layout.space(kid), layout.print(kid)])];
}

/** A step by itself; what comments its arrow has were written before it. */
export function withoutArrow(kid: Kid): Kid {
  return (isRule(kid, "arrowStep") && kids(kid)[1]) || kid;
}

/** Whether the author ended the line between two steps. */
export function endsLine(layout: Layout, before: Segment, after: Segment): boolean {
  const last = allTokens(before.at(-1) ?? before[0]).at(-1);
  const next = firstToken(withoutArrow(after[0]));
  return layout.source.slice(last?.startOffset, next?.startOffset).includes("\n");
}
