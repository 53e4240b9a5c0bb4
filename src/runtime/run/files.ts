import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { explainWriting } from "../errors.js";
import type { EpochRecord } from "../training/fitState.js";

/** Writes a whole file or nothing. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.unfinished`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    throw explainWriting(error, path);
  }
}

export function writeJson(path: string, value: unknown): void {
  writeFileWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** What `writeJson` wrote. The caller says of what type that was. */
export function readJson<T>(path: string): T {
  const value: T = JSON.parse(readFileSync(path, "utf8"));
  return value;
}

/** One line for each epoch: epoch, seconds, train.<figure>…, validate.<figure>… */
export function historyCsv(history: readonly EpochRecord[]): string {
  const rows = history.map(({ epoch, seconds, train, validate }) => ({
    epoch,
    seconds: Number(seconds.toFixed(3)),
    ...prefixed("train", train),
    ...prefixed("validate", validate),
  }));
  const header = Object.keys(rows[0] ?? {});
  return [header, ...rows.map((row) => Object.values(row).map((value) => value ?? ""))]
    .map((cells) => `${cells.map(csvCell).join(",")}\n`)
    .join("");
}

function prefixed(
  prefix: string,
  figures: Readonly<Record<string, number | null>>,
): Record<string, number | null> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
