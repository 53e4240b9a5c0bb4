import { callOf } from "../calls.js";
import { multiply } from "../../shape/dim.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import type { Layer } from "../layer.js";
import { choice, option } from "../options.js";
import { isProblem } from "../problem.js";
import { inside } from "../inside.js";

/** Of one of the recurrent layers, which its index names. */
export function bidirectional(recurrent: readonly Layer[]): Layer<"bidirectional"> {
  return defineLayer({
    name: "bidirectional",
    doc: "Runs a recurrent layer over time in both directions, and joins the outputs.",
    traits: { role: "recurrent" },
    mask: ({ layer }) => layer.callable.mask(layer.options.values),
    input: anyRank(2),
    options: {
      layer: option(callOf("a recurrent layer", recurrent), { doc: "what runs in both directions" }),
      mergeMode: option(choice(["concat", "sum", "mul", "ave"]), {
        default: "concat",
        doc: "how the two are joined",
      }),
    },
    aliases: ["Bidirectional", "BiLSTM", "biLstm"],
    freezable: false,
    shape: ({ shape }, o) => {
      const one = inside(o.layer, shape);
      if (isProblem(one)) return one;
      const channels = one.shape.at(-1) ?? 1;
      return [...one.shape.slice(0, -1), o.mergeMode === "concat" ? multiply(channels, 2) : channels];
    },
    inner: ({ shape }, o) => {
      const one = inside(o.layer, shape);
      if (isProblem(one)) return [];
      return ["forward", "backward"].flatMap((way) =>
        one.weights.map((weight) => ({ ...weight, name: `${way}_${o.layer.callable.name}/${weight.name}` })),
      );
    },
    multiplyAdds: ({ shape }, o) => {
      const one = inside(o.layer, shape);
      return isProblem(one) ? 0 : multiply(one.multiplyAdds, 2);
    },
    within: ({ shape }, o) => multiply(o.layer.callable.within(shape, o.layer.options.values), 2),
    example: "bidirectional(lstm(32))",
    exampleInput: [24, 8],
  });
}
