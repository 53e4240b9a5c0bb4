import { dimText, isKnown } from "./dim.js";
import type { Dim } from "./dim.js";

/** "1.2 kB", and "4 * ? B" where only the data can tell. */
export function bytesText(bytes: Dim): string {
  if (!isKnown(bytes)) return `${dimText(bytes)} B`;
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
