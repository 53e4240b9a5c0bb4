import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { render, sorted, summary } from "../diagnostics/render.js";
import { paletteFor } from "./colours.js";

/** Prints diagnostics, and a line that counts them, when there are any. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], stream: NodeJS.WriteStream): void {
  if (diagnostics.length === 0) return;
  const palette = paletteFor(stream);
  const width = Math.max(60, (stream.columns ?? 150) - 10);
  for (const diagnostic of sorted(diagnostics)) stream.write(`${render(diagnostic, { palette, width })}\n\n`);
  stream.write(`${palette.strong(summary(diagnostics))}\n`);
}

/** 22487626 as 22,487,626. */
export function grouped(n: number): string {
  return n.toLocaleString("en-US");
}
