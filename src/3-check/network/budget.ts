import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0406, W0406 } from "../../diagnostics/messages.generated.js";
import { isKnown } from "../../shape/dim.js";
import { fix, write } from "../../fixes/fix.js";
import type { Span } from "../../text/source.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { Totals } from "../model.js";
import { unknownWord } from "../settings/calls.js";

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
  activationMemory: {
    doc: "bytes of all outputs, for one row",
    aliases: ["activations", "activationBytes"],
    of: ({ activationBytes }) => (isKnown(activationBytes) ? activationBytes : undefined),
  },
  trainingMemory: {
    doc: "estimated bytes that a training step takes",
    aliases: ["memory", "peakMemory", "ram", "peakTrainingBytes"],
    of: ({ peakTrainingBytes }) => peakTrainingBytes,
  },
};

/** What a quantity that `expect` can hold comes to; nothing where that is not known. */
export function quantityOf(name: string, totals: Totals): number | undefined {
  return Object.hasOwn(quantities, name) ? quantities[name]?.of(totals) : undefined;
}

/** Each limit of `expect` against the network; `totals` are absent when a shape is in error. */
export function checkBudgets(resolved: Resolved, totals: Totals | undefined): Diagnostic[] {
  const known = new Map(Object.entries(quantities).map(([name, { aliases }]) => [name, { name, aliases }]));
  return resolved.limits.flatMap(({ limit, value }) => {
    const { name, operator } = limit;
    const quantity = quantities[name.text];
    if (!quantity || !known.has(name.text)) return [unknownWord("quantity", name.text, name.span, known)];
    const actual = totals && quantity.of(totals);
    if (totals && actual === undefined) return unknownQuantity(resolved, totals, limit.span);
    if (actual === undefined || holds(actual, operator, value)) return [];
    const params = {
      name: name.text,
      actual: actual.toLocaleString("en-US"),
      limit: `${operator} ${value.toLocaleString("en-US")}`,
      doc: quantity.doc,
    };
    const wider = `${operator.slice(0, 1)}=`;
    const fixes = fix(
      `allow ${wider} ${params.actual}`,
      write(limit.span, `${name.text} ${wider} ${actual}`),
    );
    return [E0406(params, limit.span, { fixes })];
  });
}

/** A train section that is in error was told of. */
function unknownQuantity({ train }: Resolved, { activationBytes }: Totals, span: Span): Diagnostic[] {
  if (!isKnown(activationBytes))
    return [W0406({ why: "it depends on sizes that only the data tells" }, span)];
  return train ? [] : [W0406({ why: "it depends on the batch size, and there is no `train`" }, span)];
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
