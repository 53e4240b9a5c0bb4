import type { Loss } from "../losses/loss.js";
import type { Metric } from "./metric.js";

/** One function for a loss and a metric of one name and without options: a spec says by its place which is meant. */
export function lossAndMetric<L, M>(
  loss: (() => Loss) & { readonly loss: L },
  metric: (() => Metric) & { readonly metric: M },
) {
  const both = (): Loss & Metric => ({ ...loss(), ...metric() });
  return Object.assign(both, { loss: loss.loss, metric: metric.metric });
}
