import { isToken } from "./kids.js";
import type { Kid } from "./kids.js";
import type { Doc, Layout } from "./layout.js";
import { spacedBrackets } from "./brackets.js";

/** `a + b - c`: a long one breaks before its operators. */
export function operation(layout: Layout, parts: readonly Kid[]): Doc {
  const [first, ...rest] = parts;
  if (rest.length === 0) return layout.print(first);
  const start = layout.print(first);
  const more = layout.indent(() =>
    rest.map((kid, i) => [i % 2 === 0 ? layout.line(kid) : layout.space(kid), layout.print(kid)]),
  );
  return layout.group([start, more]);
}

/** Parts that touch: `-x`, `a.b`, `conv2d(…)`, `image[…]`. */
export function touching(layout: Layout, parts: readonly Kid[]): Doc {
  return parts.map((kid, i) => [i === 0 ? "" : layout.nothing(kid), layout.print(kid)]);
}

/** `name: value`, `-> step`, `: [shape]` */
export function labelled(layout: Layout, parts: readonly Kid[]): Doc {
  return parts.map((kid, i) => {
    const close = isToken(kid, "Colon");
    return [i === 0 ? "" : close ? layout.nothing(kid) : layout.space(kid), layout.print(kid)];
  });
}

/** `import { a, b } from "./blocks.mcnn"` */
export function imports(layout: Layout, [keyword, ...parts]: readonly Kid[]): Doc {
  const end = parts.findIndex((kid) => isToken(kid, "CloseCurly")) + 1;
  const names = parts.slice(0, end);
  return [
    layout.print(keyword),
    layout.space(names[0]),
    spacedBrackets(layout, names),
    parts.slice(end).map((kid) => [layout.space(kid), layout.print(kid)]),
  ];
}
