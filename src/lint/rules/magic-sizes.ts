import { layerOf } from "../../3-check/model.js";
import type { ModelNode } from "../../3-check/model.js";
import type { Role } from "../../catalogue/traits.js";
import { writtenNodes } from "../network.js";
import type { Rule } from "../rule.js";

/** A convolution has as many filters as another by custom, and need not change with it. */
const sized: ReadonlySet<Role> = new Set<Role>(["dense", "recurrent", "embedding"]);
const fewest = 3;

export const magicSizes: Rule = {
  name: "magic-sizes",
  title: "the same size written again and again",
  level: "information",
  doc: "Sizes that must change together are written in several places, and one will be forgotten. Give the number a name: `const width = 96`.",
  bad: `model Magic

input x: vector[4]
trunk deep = x -> dense(96, activation: relu) -> dense(96, activation: relu) -> dense(96, activation: relu)
head kind: class[3] = deep -> dense(3)
`,
  good: `model Named

const width = 96

input x: vector[4]
trunk deep = x -> dense(width, activation: relu) -> dense(width, activation: relu) -> dense(width, activation: relu)
head kind: class[3] = deep -> dense(3)
`,
  run: ({ model }) => {
    const bySize = new Map<number, ModelNode[]>();
    for (const node of writtenNodes(model)) {
      const size = node.arguments[0]?.value;
      const role = layerOf(node)?.traits.role;
      if (role === undefined || !sized.has(role) || size?.kind !== "number" || size.value < 8) continue;
      const { file, start, end } = size.span;
      // A name or an expression is what is asked for.
      if (!/^[\d_]+$/.test(file.text.slice(start, end))) continue;
      bySize.set(size.value, [...(bySize.get(size.value) ?? []), node]);
    }
    return [...bySize].flatMap(([size, [first, ...others]]) => {
      const at = first?.arguments[0]?.value.span;
      if (!at || others.length + 1 < fewest) return [];
      return [
        {
          span: at,
          message: `the size ${size} is written ${others.length + 1} times`,
          label: "a const would name it",
          related: others.flatMap(({ arguments: [size] }) =>
            size ? [{ span: size.value.span, message: "here too" }] : [],
          ),
        },
      ];
    });
  },
};
