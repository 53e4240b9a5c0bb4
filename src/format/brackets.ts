import { group, indent } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { drop, print } from "./print.js";
import { bare, closing, leads, line, nothing } from "./separators.js";
import { bracketed, hasLeads, separated } from "./tree.js";
import type { Part } from "./tree.js";

/** `(…)` and `[…]`: on one line where it fits, or else an item a line. */
export function brackets(layout: Layout, parts: readonly Part[]): Doc {
  return enclosed(layout, parts, "softline");
}

/** `{ a, b }` */
export function spacedBrackets(layout: Layout, parts: readonly Part[]): Doc {
  return enclosed(layout, parts, "line");
}

function enclosed(layout: Layout, parts: readonly Part[], within: "softline" | "line"): Doc {
  const { open, inside, close } = bracketed(parts);
  const { items, spare } = separated(inside);
  const edge = items.length > 0 ? within : "softline";
  const opened = print(layout, open);
  const content = indent(layout, (inner) => [
    items.map(({ commas, part }, i) => {
      const [comma, ...more] = commas;
      const between = comma
        ? [nothing(inner, comma), print(inner, comma), more.map((it) => drop(inner, it))]
        : "";
      const lead = i === 0 ? [bare(inner, edge), leads(inner, part)] : line(inner, part);
      return [between, lead, print(inner, part)];
    }),
    spare.map((comma) => drop(inner, comma)),
    closing(inner, close, edge, items.length === 0),
  ]);
  const end = items.length > 0 || hasLeads(close) ? bare(layout, edge) : bare(layout, "");
  return [opened, group(layout, [content, end]), print(layout, close)];
}
