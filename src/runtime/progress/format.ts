import pc from "picocolors";
import type { Figures } from "../training/tallies.js";

/** "loss 0.1234  digit.accuracy 0.9812", without the heads' losses when there is but one head. */
export function formatFigures(figures: Figures): string {
  const names = Object.keys(figures);
  const oneHead = names.filter((name) => name.endsWith(".loss")).length === 1;
  return names
    .filter((name) => !(oneHead && name.endsWith(".loss")))
    .map((name) => `${name} ${pc.bold(formatNumber(figures[name] ?? null))}`)
    .join("  ");
}

/** Four significant digits, as short as that can be; a dash for nothing. */
export function formatNumber(value: number | null): string {
  if (value === null) return "–";
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6)) return value.toExponential(2);
  return value.toFixed(Math.abs(value) >= 100 ? 1 : 4);
}

/** "45 s", "3 min 20 s", "2 h 5 min" */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "23 ms", with a digit after the point below 10. */
export function formatSpeed(millisecondsPerStep: number): string {
  return `${millisecondsPerStep.toFixed(millisecondsPerStep < 10 ? 1 : 0)} ms/step`;
}

export function formatCount(value: number): string {
  return value.toLocaleString("en-US");
}
