import type { Doc, Layout } from "./layout.js";
import { print } from "./print.js";
import { space } from "./separators.js";
import { allTokens, firstToken, isRule } from "./tree.js";
import type { Part } from "./tree.js";

/** A step with the arrow before it, and the shapes that are promised after it. */
export type Segment = readonly [step: Part, ...assertions: Part[]];

const steps: ReadonlySet<string> = new Set(["step", "arrowStep", "expression"]);

/** Of a pipeline or a body; a body's declarations stand for themselves. */
export function segments(parts: readonly Part[]): Segment[] {
  const found: [Part, ...Part[]][] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last && isRule(part, "assertion") && isStep(last[0])) last.push(part);
    else found.push([part]);
  }
  return found;
}

function isStep(part: Part): boolean {
  return "name" in part && steps.has(part.name);
}

export function segment(layout: Layout, [step, ...assertions]: Segment): Doc {
  return [print(layout, step), assertions.map((part) => [space(layout, part), print(layout, part)])];
}

/** A step by itself; what comments its arrow has were written before it. */
export function withoutArrow(part: Part): Part {
  return (isRule(part, "arrowStep") && part.parts[1]) || part;
}

/** Whether the author ended the line between two steps. */
export function endsLine(before: Segment, after: Segment): boolean {
  const last = allTokens(before.at(-1) ?? before[0]).at(-1);
  const next = firstToken(withoutArrow(after[0]));
  return last?.line !== next?.line;
}
