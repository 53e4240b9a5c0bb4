import { add, equal, isKnown } from "../../shape/dim.js";
import { axisOf, shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";
import type { RuleFix } from "../problem.js";
import { firstDifferent, differentShapes } from "./different-shapes.js";

/** The one axis on which the sources do differ. */
function alongAnother(sources: readonly Shape[]): RuleFix[] {
  const [first = []] = sources;
  const axes = first.flatMap((size, i) =>
    sources.some((shape) => equal(shape[i] ?? 0, size) !== true) ? [i] : [],
  );
  const [axis, more] = axes;
  if (axis === undefined || more !== undefined || sources.some(({ length }) => length !== first.length))
    return [];
  return [{ kind: "option", title: `join them along axis ${axis}`, option: "axis", value: String(axis) }];
}

export const concat = defineFusion({
  name: "concat",
  doc: "Puts the sources side by side along one axis: the channels, unless `axis` says otherwise.",
  mask: "carries",
  options: {
    axis: option(integer(), {
      default: -1,
      doc: "axis along which the sources are put side by side",
    }),
  },
  aliases: ["Concatenate", "concatenate", "cat", "merge", "join"],
  shape: (sources, o) => {
    const [first = []] = sources;
    const axis = axisOf(o.axis, first.length);
    if (axis === undefined)
      return blame("axis", `${shapeText(first)} has no axis ${o.axis}`, {
        fixes: [{ kind: "option", title: "leave `axis` out", option: "axis" }],
      });
    const apart = firstDifferent(sources, (a, b, i) => i !== axis && equal(a, b) === false);
    if (apart) {
      const needs = `concat joins shapes that differ only on axis ${axis}`;
      const problem = differentShapes(sources, apart.at, apart.than, needs, axis);
      return { ...problem, fixes: [...problem.fixes, ...alongAnother(sources)] };
    }
    return first.map((size, i) => {
      const sizes = sources.map((shape) => shape[i] ?? size);
      return i === axis ? sizes.reduce(add) : (sizes.find(isKnown) ?? size);
    });
  },
  example: "concat(a, b)",
  exampleSources: [
    [14, 14, 32],
    [14, 14, 64],
  ],
});
