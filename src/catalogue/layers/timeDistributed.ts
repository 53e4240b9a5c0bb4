import { callOf } from "../calls.js";
import { multiply } from "../../shape/dim.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import type { Layer } from "../layer.js";
import { option } from "../options.js";
import { isProblem } from "../problem.js";
import { inside } from "../inside.js";

/** Of one of the layers that its index names. */
export function timeDistributed(layers: readonly Layer[]): Layer<"timeDistributed"> {
  return defineLayer({
    name: "timeDistributed",
    doc: "Applies one layer, with one set of weights, at each time step.",
    traits: { role: "wrapper" },
    mask: "carries",
    input: anyRank(2),
    options: { layer: option(callOf("a layer", layers), { doc: "what is applied at each time step" }) },
    aliases: ["TimeDistributed"],
    freezable: false,
    shape: ({ shape: [time = 0, ...rest] }, o) => {
      const one = inside(o.layer, rest);
      return isProblem(one) ? one : [time, ...one.shape];
    },
    inner: ({ shape }, o) => {
      const one = inside(o.layer, shape.slice(1));
      return isProblem(one) ? [] : one.weights;
    },
    multiplyAdds: ({ shape: [time = 0, ...rest] }, o) => {
      const one = inside(o.layer, rest);
      return isProblem(one) ? 0 : multiply(time, one.multiplyAdds);
    },
    within: ({ shape: [time = 0, ...rest] }, o) =>
      multiply(time, o.layer.callable.within(rest, o.layer.options.values)),
    example: "timeDistributed(dense(8))",
    exampleInput: [24, 16],
  });
}
