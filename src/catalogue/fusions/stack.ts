import { equal, isKnown } from "../../shape/dim.js";
import { axisOf, shapeText } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";
import { firstDifferent, differentShapes } from "./different-shapes.js";

export const stack = defineFusion({
  name: "stack",
  doc: "Stacks sources of one shape along a new axis.",
  options: { axis: option(integer(), { default: 0, doc: "where the new axis is, counted in the result" }) },
  aliases: ["Stack"],
  shape: (sources, o) => {
    const [first = []] = sources;
    const apart = firstDifferent(sources, (a, b) => equal(a, b) === false);
    if (apart) return differentShapes(sources, apart.at, apart.than, "stack takes sources of one shape");
    const axis = axisOf(o.axis, first.length + 1);
    if (axis === undefined)
      return blame(
        "axis",
        `a stack of ${shapeText(first)} has axes 0 to ${first.length}, no axis ${o.axis}`,
        {
          fixes: [{ kind: "option", title: "leave `axis` out", option: "axis" }],
        },
      );
    const sizes = first.map(
      (size, i) => sources.map((source) => source[i] ?? size).find((s) => !isKnown(s)) ?? size,
    );
    return [...sizes.slice(0, axis), sources.length, ...sizes.slice(axis)];
  },
  example: "stack(a, b, axis: 0)",
  exampleSources: [
    [14, 14, 32],
    [14, 14, 32],
  ],
});
