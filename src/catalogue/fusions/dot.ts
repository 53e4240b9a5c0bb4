import { equal, product, multiply } from "../../shape/dim.js";
import { axisOf, shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import { either, flag, integer, list, option } from "../options.js";
import { blame } from "../problem.js";
import { differentShapes } from "./different-shapes.js";

type Axes = number | readonly number[];

const axisOfSource = (axes: Axes, source: number) => (typeof axes === "number" ? axes : (axes[source] ?? 0));

/** The sizes but for one axis. */
const without = (shape: Shape, axis: number) => shape.filter((_, i) => i !== axis);

export const dot = defineFusion({
  name: "dot",
  doc: "Multiplies two sources and sums over one axis of each: how similar two vectors are.",
  sources: { min: 2, max: 2 },
  options: {
    axes: option(either(integer(), list(integer(), 2)), {
      default: -1,
      doc: "the axis to sum over, or a list of one for each source",
    }),
    normalize: option(flag, {
      default: false,
      doc: "scales all vectors to length 1 first: cosine similarity",
    }),
  },
  aliases: ["Dot", "matmul", "bmm", "innerProduct", "cosineSimilarity"],
  shape: (sources, o) => {
    const [a = [], b = []] = sources;
    const high = sources.findIndex((shape) => shape.length > 2);
    if (high >= 0)
      return blame(high, `dot takes one or two axes, not ${shapeText(sources[high] ?? [])}`, {
        code: "E0303",
        fixes: [{ kind: "insertBefore", title: "put `flatten` before it", step: "flatten", source: high }],
      });
    const first = axisOf(axisOfSource(o.axes, 0), a.length);
    const second = axisOf(axisOfSource(o.axes, 1), b.length);
    if (first === undefined || second === undefined) {
      const at = first === undefined ? 0 : 1;
      return blame("axes", `${shapeText(sources[at] ?? [])} has no axis ${axisOfSource(o.axes, at)}`, {
        fixes: [{ kind: "option", title: "leave `axes` out", option: "axes" }],
      });
    }
    const [one, other] = [a[first] ?? 0, b[second] ?? 0];
    if (equal(one, other) === false) return differentShapes(sources, 1, 0, "dot takes axes of one size");
    const sizes = [...without(a, first), ...without(b, second)];
    return sizes.length === 0 ? [1] : sizes;
  },
  multiplyAdds: ([a = []], o, output) =>
    multiply(product(output), a[axisOf(axisOfSource(o.axes, 0), a.length) ?? 0] ?? 0),
  example: "dot(a, b, normalize: true)",
});
