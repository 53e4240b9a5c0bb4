import { inputSettings } from "../../catalogue/inputs/settings.js";
import { number } from "../../catalogue/options.js";
import { preparations } from "../../parts/preparations/index.js";
import type { Preparation } from "../../parts/preparations/index.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { E0205, E0511, W0501 } from "../../diagnostics/messages.generated.js";
import { span, textOf } from "../../text/source.js";
import type { Resolved, ResolvedCall, ResolvedInput } from "../../2-resolve/resolved.js";
import type { CheckedCall, CheckedInput } from "../checked.js";
import { readColumns } from "./columns.js";
import { checkRows, shapeInData } from "./preparation.js";
import type { DataView } from "./view.js";
import { readNamed, readValue } from "../settings/calls.js";
import type { Report, Room } from "../settings/calls.js";
import { outsideOfBroken, readSettings } from "../settings/settings.js";
import { checkInputType } from "../network/types.js";
import { undoneWhat } from "../training/obstacles.js";

const room: Room<Preparation> = { what: "preparation", definitions: preparations };

/** How each input is made from the data, in the order of the spec; nothing where that is not said or in error. */
export function checkInputs(
  resolved: Resolved,
  view: DataView,
): Outcome<readonly (CheckedInput | undefined)[]> {
  const diagnostics: Diagnostic[] = [];
  const report = outsideOfBroken(resolved, (diagnostic) => diagnostics.push(diagnostic));
  const trains = resolved.train !== undefined && resolved.data !== undefined;
  const value = resolved.inputs.map((input) => {
    const undone: Diagnostic[] = [];
    const checked = checkInput(input, trains, view, report, (diagnostic) => undone.push(diagnostic));
    for (const diagnostic of oneWarning(undone)) report(diagnostic);
    return checked;
  });
  return { value, diagnostics };
}

/** An input with several steps that cannot be done yet is told once. */
function oneWarning(undone: readonly Diagnostic[]): Diagnostic[] {
  const [first, ...others] = undone.toSorted((a, b) => a.span.start - b.span.start);
  const related = others.map((other) => ({ span: other.span, message: `nor \`${textOf(other.span)}\`` }));
  return first ? [{ ...first, related }] : [];
}

function checkInput(
  input: ResolvedInput,
  trains: boolean,
  view: DataView,
  report: Report,
  reportUndone: Report,
): CheckedInput | undefined {
  const { declaration, source } = input;
  if (declaration.optional) reportUndone(noOptional(declaration));
  const hide = readHide(input, report);
  const preparation = input.preparation.map((call) => readPreparation(call, report, reportUndone));
  // Its type was told when the network was checked.
  const { value: type } = checkInputType(input);
  if (!source) {
    if (trains && type && !declaration.source && !declaration.broken) {
      const why = "`train` needs to know where its values come from";
      report(E0511({ input: declaration.name.text, why }, declaration.name.span));
    }
    return undefined;
  }
  const columns = readColumns(source, view, report, reportUndone);
  if (!columns || !preparation.every((call) => call !== undefined)) return undefined;
  if (type && !checkRows(input, type, columns, preparation, report)) return undefined;
  const found = type && shapeInData(type.shape, columns, preparation);
  return { from: columns.columns, preparation, hide, found };
}

function noOptional({ span: { file, start } }: ResolvedInput["declaration"]): Diagnostic {
  return W0501({ what: undoneWhat.optional }, span(file, start, start + "optional".length));
}

function readPreparation(
  { name, arguments: args, span: whole }: ResolvedCall,
  report: Report,
  reportUndone: Report,
): CheckedCall<Preparation> | undefined {
  const call = readNamed(room, name.text, name.span, args, whole, report);
  if (call?.definition.planned)
    reportUndone(W0501({ what: undoneWhat.preparation(call.definition.name) }, name.span));
  return call;
}

function readHide({ declaration, settings: entries }: ResolvedInput, report: Report): number | undefined {
  const given = readSettings(`input \`${declaration.name.text}\``, inputSettings, entries, report);
  const written = given.get("hide");
  const hide = readValue(number({ min: 0, max: 1 }), "hide", written, report);
  if (written && hide !== undefined && !declaration.optional) {
    const why = "only an `optional input` can be hidden while training";
    report(E0205({ option: "hide", why }, written.span));
    return undefined;
  }
  return hide;
}
