import type { Result } from "../progress/events.js";
import type { Settings } from "../run/settings.js";
import type { EpochRecord } from "../training/fitState.js";
import type { BoundData } from "../training/heads.js";
import type { Figures } from "../training/tallies.js";
import type { Answers } from "./answers.js";
import type { LayerRow } from "./layers.js";

export interface ReportData {
  readonly settings: Settings;
  readonly result: Result;
  readonly judged: "test" | "validate";
  readonly figures: Figures;
  readonly bestEpoch: number | null;
  readonly history: readonly EpochRecord[];
  readonly layers: readonly LayerRow[];
  readonly inputNames: readonly string[];
  readonly bound: BoundData;
  readonly answers: readonly Answers[];
}

export function renderReport(data: ReportData): string {
  return `<!doctype html>${data.settings.name.length}`;
}
