import { add, equal, isKnown } from "../../shape/dim.js";
import { axisOf, shapeText } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";
import { firstUnlike, unlike } from "./unlike.js";

export const concat = defineFusion({
  name: "concat",
  doc: "Puts the sources side by side along one axis: the channels, unless `axis` says otherwise.",
  options: {
    // TensorFlow.js joins along the last axis for every negative one.
    axis: option(integer({ min: -1 }), {
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
        mends: [{ kind: "option", title: "leave `axis` out", option: "axis" }],
      });
    // TensorFlow.js takes a size that it does not know for unlike any that it knows.
    const at = firstUnlike(
      sources,
      (a, b, i) => i !== axis && (isKnown(a) !== isKnown(b) || equal(a, b) === false),
    );
    if (at !== undefined)
      return unlike(sources, at, 0, `concat joins shapes that differ only on axis ${axis}`, axis);
    return first.map((size, i) => (i === axis ? sources.map((s) => s[axis] ?? 0).reduce(add) : size));
  },
  emission: { kind: "factory", factory: "concatenate", axes: ["axis"] },
  example: "concat(a, b)",
  exampleSources: [
    [14, 14, 32],
    [14, 14, 64],
  ],
});
