import type { Callable } from "../../catalogue/options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0204, E0205, E0206, E0207, E0215 } from "../../diagnostics/messages.generated.js";
import { optionFixes } from "../fixes/options.js";
import type { WrittenCall } from "../fixes/options.js";

/** What is wrong with an option, as an error at the place where it is written. */
export function optionDiagnostic(call: WrittenCall, problem: OptionProblem): Diagnostic {
  const { callable } = call;
  const { option, why } = problem;
  const at = problem.at ?? call.span;
  const fixes = optionFixes(call, problem);
  switch (problem.kind) {
    case "unknown":
      return E0204({ callee: callable.name, name: option, why }, at, { fixes });
    case "missing":
      return E0206({ callee: callable.name, option }, at, { help: [why], fixes });
    case "unnamed":
      return E0207({ callee: callable.name, allowed: allowed(callable), why }, at, { fixes });
    case "twice": {
      const first = call.arguments.find((a) => a.name === option) ?? call.arguments[0];
      return E0215(
        { option },
        at,
        first ? { because: first.nameSpan ?? first.value.span, fixes } : { fixes },
      );
    }
    case "misfit":
      return E0205({ option, why }, at, { fixes });
  }
}

/** An option that is missing because it is misspelt is one mistake. */
export function withoutEchoes(problems: readonly OptionProblem[]): OptionProblem[] {
  const meant = new Set(problems.flatMap((p) => (p.kind === "unknown" ? [p.instead] : [])));
  return problems.filter((p) => p.kind !== "missing" || !meant.has(p.option));
}

function allowed({ unnamed }: Callable): string {
  return unnamed.length === 0 ? "nothing" : unnamed.map((name) => `\`${name}\``).join(" and ");
}
