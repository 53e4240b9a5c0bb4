import { UserError } from "../errors.js";
import type { Schedule } from "../schedules/schedule.js";
import type { Settings } from "./settings.js";

/**
 * Throws when a run that was started with `before` cannot go on under `now`, and says what differs. More epochs are
 * welcome, unless a schedule has planned for the number there was.
 */
export function requireSameSettings(
  before: Settings,
  now: Settings,
  { spansRun }: Pick<Schedule, "spansRun">,
): void {
  const differences = [
    ...differ("", comparable(before), comparable(now)),
    ...(spansRun ? differ("epochs", before.epochs, now.epochs) : []),
  ];
  if (differences.length === 0) return;
  throw new UserError(
    `this run was started with different settings:\n${differences.map((line) => `  ${line}`).join("\n")}`,
    "put them back (params with --set) to go on, or begin a new run",
  );
}

/** What a checkpoint depends on: not the versions, nor where the data lie, nor how long to go on. */
function comparable(settings: Settings): Record<string, unknown> {
  const { name, seed, batchSize, optimizer, schedule, clipNorm, clipValue, stopEarly } = settings;
  const { params, heads, model, data } = settings;
  const training = { name, seed, batchSize, optimizer, schedule, clipNorm, clipValue, stopEarly };
  return { ...training, params, heads, model, rows: data.rows, data: data.fingerprint };
}

function differ(name: string, before: unknown, now: unknown): string[] {
  if (isRecord(before) && isRecord(now)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...keys].flatMap((key) => differ(name === "" ? key : `${name}.${key}`, before[key], now[key]));
  }
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  if (name.endsWith("fingerprint") || name === "data") return [`${name.split(".")[0]}: not the same as then`];
  return [`${name}: ${JSON.stringify(before)} then, ${JSON.stringify(now)} now`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
