import type { StepResult } from "../engine/engine.js";
import { tally, count } from "../metrics/metric.js";
import type { Batch } from "./batches.js";
import { readoutOf, type BoundHead } from "./heads.js";

/** Sums over the batches of an epoch or a split so far; plain numbers, so that a checkpoint can hold them. */
export interface Tallies {
  rows: number;
  /** Σ rows · loss: of the whole, then of each head. */
  readonly losses: number[];
  /** The state of each head's metrics. */
  readonly metrics: number[][][];
}

/** Figures by name: "loss", "digit.loss", "digit.accuracy". Null where there is none, as JSON says it. */
export type Figures = Readonly<Record<string, number | null>>;

export function startTallies(heads: readonly BoundHead[]): Tallies {
  return { rows: 0, losses: [], metrics: heads.map((head) => head.metrics.map(() => [])) };
}

/** Adds what a step said of its batch. */
export function addToTallies(
  tallies: Tallies,
  heads: readonly BoundHead[],
  batch: Batch,
  result: StepResult,
): void {
  tallies.rows += batch.rows;
  [result.loss, ...result.losses].forEach((loss, i) => count(tallies.losses, i, loss * batch.rows));
  heads.forEach((head, h) => {
    head.metrics.forEach((metric, m) => {
      const values = result.readings[h]?.[metric.reads];
      const targets = batch.targets[h]?.values;
      if (!values || !targets) throw new Error(`no ${metric.reads} of head ${head.name}`);
      metric.add(tallies.metrics[h]?.[m] ?? [], readoutOf(head, metric.reads, values, targets));
    });
  });
}

/** The means over all rows added, without the metrics whose state is longer than `longest` numbers. */
export function figuresOf(tallies: Tallies, heads: readonly BoundHead[], longest = Infinity): Figures {
  const figures: Record<string, number | null> = { loss: finite(tally(tallies.losses, 0) / tallies.rows) };
  heads.forEach((head, h) => {
    figures[`${head.name}.loss`] = finite(tally(tallies.losses, h + 1) / tallies.rows);
    head.metrics.forEach((metric, m) => {
      const state = tallies.metrics[h]?.[m] ?? [];
      if (state.length <= longest)
        figures[`${head.name}.${metric.name}`] = finite(metric.result(state, head.size));
    });
  });
  return figures;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
