import { bracketed, separated } from "./kids.js";
import type { Kid } from "./kids.js";
import type { Doc, Layout } from "./layout.js";

/** `(…)` and `[…]`: on one line where it fits, or else an item a line. */
export function brackets(layout: Layout, parts: readonly Kid[]): Doc {
  return enclosed(layout, parts, "softline");
}

/** `{ a, b }` */
export function spacedBrackets(layout: Layout, parts: readonly Kid[]): Doc {
  return enclosed(layout, parts, "line");
}

function enclosed(layout: Layout, parts: readonly Kid[], inner: "softline" | "line"): Doc {
  const { open, inside, close } = bracketed(parts);
  const { items, spare } = separated(inside);
  const edge = items.length > 0 ? inner : "softline";
  const opened = layout.print(open);
  const content = layout.indent(() => [
    items.map(({ commas, kid }, i) => {
      const [comma, ...more] = commas;
      const between = comma ? [layout.nothing(comma), layout.print(comma), more.map(layout.drop)] : "";
      return [between, i === 0 ? layout[edge](kid) : layout.line(kid), layout.print(kid)];
    }),
    spare.map(layout.drop),
    layout.closing(close, edge, items.length === 0),
  ]);
  const end = items.length > 0 || layout.hasLeads(close) ? layout.bare(edge) : layout.bare("");
  return [opened, layout.group([content, end]), layout.print(close)];
}
