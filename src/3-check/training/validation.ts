import type { Split } from "../../parts/splits/index.js";
import { splits } from "../../parts/splits/index.js";
import { E0409 } from "../../diagnostics/messages.generated.js";
import type { Span } from "../../text/source.js";
import type { CheckedData } from "../checked.js";
import type { Report } from "../settings/calls.js";

/** What watches the validation rows needs some. */
export function needsValidation(what: string, at: Span, data: CheckedData | undefined, report: Report): void {
  const split: Split | undefined = data && splits.get(data.split.definition.name);
  if (!data || split?.parts(data.split.values).validate !== false) return;
  const why = `${what} watches the validation rows, and the split has none`;
  report(E0409({ why }, at, { because: data.split.span }));
}
