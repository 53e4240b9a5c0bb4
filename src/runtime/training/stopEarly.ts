import { UserError } from "../errors.js";
import { nearest } from "../nearest.js";
import type { BoundHead } from "./heads.js";

/** Stops when a figure of the validation split has not become better for `patience` epochs. */
export interface StopEarly {
  /** "loss", "digit.loss" or "digit.accuracy". */
  readonly monitor: string;
  readonly patience: number;
}

/** The best epoch so far (from 1), and the monitored figure there. */
export interface Best {
  readonly epoch: number;
  readonly value: number;
}

/** Whether more of the monitored figure is better. Throws when the heads have no such figure. */
export function monitorDirection({ monitor }: StopEarly, heads: readonly BoundHead[]): "higher" | "lower" {
  const directions = new Map<string, "higher" | "lower">([["loss", "lower"]]);
  for (const { name, metrics } of heads) {
    directions.set(`${name}.loss`, "lower");
    for (const metric of metrics) directions.set(`${name}.${metric.name}`, metric.better);
  }
  const direction = directions.get(monitor);
  if (direction) return direction;
  const names = [...directions.keys()];
  throw new UserError(
    `stopEarly monitors "${monitor}", which nothing measures`,
    `write ${nearest(monitor, names) ?? names.join(", ")}`,
  );
}

/** Whether `value` is better than the best so far. What is not a number never is. */
export function isBetter(
  value: number | null,
  best: Best | undefined,
  direction: "higher" | "lower",
): value is number {
  if (value === null) return false;
  if (best === undefined) return true;
  return direction === "higher" ? value > best.value : value < best.value;
}
