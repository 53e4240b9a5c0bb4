import type { Model } from "../3-check/model.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { checkSpec } from "./checked-spec.js";
import type { SpecFlags } from "./checked-spec.js";
import { printDiagnostics } from "./print.js";

/** The model of a spec without errors; otherwise they are printed to standard error, warnings too. */
export function acceptedModel(specPath: string, flags: SpecFlags): Model | undefined {
  const { model, diagnostics } = checkSpec(specPath, flags);
  printDiagnostics(diagnostics, process.stderr);
  return hasErrors(diagnostics) ? undefined : model;
}
