import type { Model } from "../3-check/model.js";
import { blocksTraining } from "../3-check/training/blocked.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { UserError } from "../runtime/errors.js";
import { checkSpec } from "./checked-spec.js";
import type { CheckedSpec, SpecFlags } from "./checked-spec.js";
import { printDiagnostics } from "./print.js";

/** The model of a spec without errors; otherwise they are printed to standard error, warnings too. */
export function acceptedModel(specPath: string, flags: SpecFlags): Model | undefined {
  return checkedAndPrinted(specPath, flags).model;
}

/** As `acceptedModel`. Throws UserError when warnings, which are printed, keep the spec from being trained. */
export function trainableModel(specPath: string, flags: SpecFlags): Model | undefined {
  const { model, diagnostics } = checkedAndPrinted(specPath, flags);
  const [first, ...others] = model ? blocksTraining(diagnostics) : [];
  if (!first) return model;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  throw new UserError(
    `the spec cannot be trained: ${first.message}${more}`,
    "mend what is warned of above; `mcnn check` and `mcnn compile` take the spec as it is",
  );
}

function checkedAndPrinted(specPath: string, flags: SpecFlags): CheckedSpec {
  const { model, diagnostics } = checkSpec(specPath, flags);
  printDiagnostics(diagnostics, process.stderr);
  return { model: hasErrors(diagnostics) ? undefined : model, diagnostics };
}
