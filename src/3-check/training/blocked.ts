import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/** Warnings of specs that can be checked, described and compiled, and not trained. */
const blocking: ReadonlySet<string> = new Set(["W0501", "W0502"]);

/** What keeps an accepted spec from being trained: preparations that the runtime lacks, and files that are not there. */
export function blocksTraining(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => blocking.has(diagnostic.code));
}
