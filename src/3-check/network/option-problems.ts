import type { Callable } from "../../catalogue/options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";
import { E0201, E0214, E0216 } from "../../diagnostics/messages.generated.js";
import { moveDeclaration } from "../../fixes/declarations.js";
import { fix, writeInstead } from "../../fixes/fix.js";
import { textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { NetworkNode, Resolved } from "../../2-resolve/resolved.js";
import { viaRelated } from "../blame.js";
import { optionDiagnostic } from "../settings/options.js";

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

/** A word where a number belongs is a name that means no number here. */
function misspelt(
  { ast, bindings, network }: Resolved,
  callable: Callable,
  problem: OptionProblem,
): Diagnostic | undefined {
  const { kind, option, at } = problem;
  const type = callable.options[option];
  if (kind !== "misfit" || !at || !type || type.words.length > 0 || type.calls.length > 0) return undefined;
  const name = textOf(at);
  if (!isName(name) || isBound(bindings, at)) return undefined;
  const value = ast.declarations.find(
    (d) => (d.kind === "const" || d.kind === "param") && d.name.text === name,
  );
  if (value && "name" in value && value.span.file === at.file)
    return E0216({ name }, at, {
      because: value.name.span,
      fixes: fix("move the declaration up", moveDeclaration(value.span, at)),
    });
  if (value) return E0201({ name, why: "a file sees only what it declares or imports itself" }, at);
  if (network.named.has(name))
    return E0214({ name, kind: "a value of the network", why: `\`${option}\` is ${type.expects}` }, at);
  if (bindings.valueNames.has(name))
    return E0201({ name, why: "it has a value only within the block or the repeat that declares it" }, at);
  const near = nearest(name, bindings.valueNames);
  const why = "no const, param or parameter has this name";
  const fixes = near === undefined ? [] : [writeInstead(at, near)];
  return E0201({ name, why }, at, { fixes });
}

/** Whether the name at a place means a value, be it a wrong one. */
function isBound({ meaning }: Resolved["bindings"], { file, start }: Span): boolean {
  for (const { span } of meaning.keys()) if (span.file === file && span.start === start) return true;
  return false;
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text) && text !== "true" && text !== "false";
}
