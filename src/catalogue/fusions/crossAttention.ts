import { isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import {
  attentionMultiplyAdds,
  attentionWeights,
  attentionWidth,
  crossOptions,
  evenHeads,
} from "../attention.js";
import { defineFusion } from "../fusion.js";
import { blame } from "../problem.js";
import { lastOf, lastUnknown } from "./last-axis.js";

export const crossAttention = defineFusion({
  name: "crossAttention",
  doc: "Each time step of the first source attends to all time steps of the second.",
  sources: { min: 2, max: 2 },
  options: crossOptions,
  aliases: ["CrossAttention", "coAttention"],
  shape: (sources, o) => {
    const rank = sources.findIndex((shape) => shape.length !== 2);
    if (rank >= 0)
      return blame(rank, `crossAttention takes [time, features], not ${shapeText(sources[rank] ?? [])}`, {
        code: "E0303",
        fixes:
          sources[rank]?.length === 1
            ? [
                {
                  kind: "insertBefore",
                  title: "put `repeatVector(1)` before it",
                  step: "repeatVector(1)",
                  source: rank,
                },
              ]
            : [],
      });
    const unknown = sources.findIndex((shape) => !isKnown(shape[1] ?? 0));
    if (unknown >= 0) return lastUnknown(sources, unknown);
    return evenHeads(lastOf(sources[0]), o) ?? sources[0] ?? [];
  },
  weights: ([own, other], o) => attentionWeights(lastOf(own), lastOf(other), o),
  multiplyAdds: ([own, other], o) =>
    attentionMultiplyAdds(
      { time: own?.[0] ?? 0, features: lastOf(own) },
      { time: other?.[0] ?? 0, features: lastOf(other) },
      attentionWidth(lastOf(own), o),
    ),
  example: "crossAttention(a, b, heads: 4)",
  exampleSources: [
    [24, 64],
    [10, 32],
  ],
});
