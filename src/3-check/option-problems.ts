import type { Callable } from "../catalogue/options.js";
import type { OptionProblem } from "../catalogue/read-options.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { replace } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/did-you-mean.js";
import { E0201 } from "../diagnostics/messages.generated.js";
import { textOf } from "../text/source.js";
import type { NetworkNode, Resolved } from "../2-resolve/resolved.js";
import { viaRelated } from "./blame.js";
import { optionDiagnostic } from "./settings-options.js";

/** Says what is wrong with an option of a layer or a fusion, where it is written. */
export function nodeOptionDiagnostic(
  resolved: Resolved,
  callable: Callable,
  node: NetworkNode,
  problem: OptionProblem,
): Diagnostic {
  const call = { callable, arguments: node.arguments, span: node.nameSpan };
  const told = misspelt(resolved, callable, problem) ?? optionDiagnostic(call, problem);
  return { ...told, related: [...told.related, ...viaRelated(node.via)] };
}

/** A word where a number belongs is a name that nothing declares. */
function misspelt(
  { bindings }: Resolved,
  callable: Callable,
  problem: OptionProblem,
): Diagnostic | undefined {
  const { kind, option, at } = problem;
  const type = callable.options[option];
  if (kind !== "misfit" || !at || !type || type.words.length > 0 || type.calls.length > 0) return undefined;
  const written = textOf(at);
  if (!isName(written) || bindings.valueNames.has(written)) return undefined;
  const near = nearest(written, bindings.valueNames);
  const why = "no const, param or parameter has this name";
  const fixes = near === undefined ? [] : [replace(`write \`${near}\``, at, near)];
  return E0201({ name: written, why }, at, { fixes });
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text) && text !== "true" && text !== "false";
}
