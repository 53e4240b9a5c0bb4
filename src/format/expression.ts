import { spacedBrackets } from "./brackets.js";
import { group, indent } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { print } from "./print.js";
import { line, nothing, space } from "./separators.js";
import { isToken } from "./tree.js";
import type { Part } from "./tree.js";

/** `a + b - c`: a long one breaks before its operators. */
export function operation(layout: Layout, parts: readonly Part[]): Doc {
  const [first, ...rest] = parts;
  if (rest.length === 0) return print(layout, first);
  const start = print(layout, first);
  const more = indent(layout, (inner) =>
    rest.map((part, i) => [i % 2 === 0 ? line(inner, part) : space(inner, part), print(inner, part)]),
  );
  return group(layout, [start, more]);
}

/** Parts that touch: `-x`, `a.b`, `conv2d(…)`, `image[…]`. */
export function touching(layout: Layout, parts: readonly Part[]): Doc {
  return parts.map((part, i) => [i === 0 ? "" : nothing(layout, part), print(layout, part)]);
}

/** `name: value`, `-> step`, `: [shape]` */
export function labelled(layout: Layout, parts: readonly Part[]): Doc {
  return parts.map((part, i) => {
    const close = isToken(part, "Colon");
    return [i === 0 ? "" : close ? nothing(layout, part) : space(layout, part), print(layout, part)];
  });
}

/** `import { a, b } from "./blocks.mcnn"` */
export function imports(layout: Layout, [keyword, ...parts]: readonly Part[]): Doc {
  const end = parts.findIndex((part) => isToken(part, "CloseCurly")) + 1;
  const names = parts.slice(0, end);
  return [
    print(layout, keyword),
    space(layout, names[0]),
    spacedBrackets(layout, names),
    parts.slice(end).map((part) => [space(layout, part), print(layout, part)]),
  ];
}
