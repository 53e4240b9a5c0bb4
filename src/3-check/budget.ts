import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { replace } from "../diagnostics/diagnostic.js";
import { E0406 } from "../diagnostics/messages.generated.js";
import { isKnown } from "../shape/dim.js";
import type { Resolved } from "../2-resolve/resolved.js";
import type { Totals } from "./model.js";
import { unknownWord } from "./settings-calls.js";

/** What `expect` can hold, by name, from the network's totals. */
const quantities: Readonly<
  Record<string, { doc: string; aliases: readonly string[]; of: (totals: Totals) => number | undefined }>
> = {
  params: { doc: "weights", aliases: ["parameters", "weights", "paramCount"], of: ({ params }) => params },
  trainableParams: {
    doc: "weights that train",
    aliases: ["trainable", "trainableParameters"],
    of: ({ trainableParams }) => trainableParams,
  },
  macs: {
    doc: "multiply-adds for one row",
    aliases: ["multiplyAdds", "flops", "MACs", "mult_adds"],
    of: ({ multiplyAdds }) => (isKnown(multiplyAdds) ? multiplyAdds : undefined),
  },
};

/** Each limit of `expect` against the network; `totals` are absent when a shape is in error. */
export function checkBudgets(resolved: Resolved, totals: Totals | undefined): Diagnostic[] {
  const known = new Map(Object.entries(quantities).map(([name, { aliases }]) => [name, { name, aliases }]));
  return resolved.limits.flatMap(({ limit, value }) => {
    const { name, operator } = limit;
    const quantity = quantities[name.text];
    if (!quantity || !known.has(name.text)) return [unknownWord("quantity", name.text, name.span, known)];
    const actual = totals && quantity.of(totals);
    if (actual === undefined || holds(actual, operator, value)) return [];
    const params = {
      name: name.text,
      actual: actual.toLocaleString("en-US"),
      limit: `${operator} ${value.toLocaleString("en-US")}`,
      doc: quantity.doc,
    };
    const fixes = [
      replace(
        `allow ${operator.slice(0, 1)}= ${params.actual}`,
        limit.span,
        `${name.text} ${operator.slice(0, 1)}= ${actual}`,
      ),
    ];
    return [E0406(params, limit.span, { fixes })];
  });
}

function holds(actual: number, operator: "<" | "<=" | ">" | ">=", limit: number): boolean {
  switch (operator) {
    case "<":
      return actual < limit;
    case "<=":
      return actual <= limit;
    case ">":
      return actual > limit;
    case ">=":
      return actual >= limit;
  }
}
