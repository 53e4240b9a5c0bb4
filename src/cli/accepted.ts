import type { Model } from "../3-check/model.js";
import { obstacleText } from "../3-check/training/obstacles.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { UserError } from "../runtime/errors.js";
import { checkSpec } from "./checked-spec.js";
import type { CheckedSpec, SpecFlags } from "./checked-spec.js";
import { printDiagnostics } from "./print.js";

/** The model of a spec without errors; otherwise they are printed to standard error, warnings too. */
export function acceptedModel(specPath: string, flags: SpecFlags): Model | undefined {
  return checkedAndPrinted(specPath, flags).model;
}

/** As `acceptedModel`. Throws UserError when something that the spec says, which is warned of, keeps it from being trained. */
export function trainableModel(specPath: string, flags: SpecFlags): Model | undefined {
  const { model } = checkedAndPrinted(specPath, flags);
  const [first, ...others] = model?.obstacles ?? [];
  if (!first || first.kind === "untold") return model;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  throw new UserError(
    `the spec cannot be trained: ${obstacleText(first)}${more}`,
    "fix what is warned of above; `mcnn check` and `mcnn compile` take the spec as it is",
  );
}

function checkedAndPrinted(specPath: string, flags: SpecFlags): CheckedSpec {
  const { model, diagnostics } = checkSpec(specPath, flags);
  printDiagnostics(diagnostics, process.stderr);
  return { model: hasErrors(diagnostics) ? undefined : model, diagnostics };
}
