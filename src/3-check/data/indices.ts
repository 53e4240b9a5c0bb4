import { preparations } from "../../parts/preparations/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0310 } from "../../diagnostics/messages.generated.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import { fix, writeInstead } from "../../fixes/fix.js";
import { dropStep } from "../../fixes/steps.js";
import type { Span } from "../../text/source.js";
import { argumentOf } from "../network/arguments.js";
import { viaRelated } from "../blame.js";
import type { CheckedInput } from "../checked.js";
import type { DataView } from "./view.js";
import type { ModelNode } from "../model.js";

/** What an embedding looks up has to be whole, and one of the numbers that it knows. */
export function checkLookedUp(
  { inputs }: Resolved,
  nodes: readonly ModelNode[],
  checked: readonly (CheckedInput | undefined)[],
  view: DataView,
): Diagnostic[] {
  return inputs.flatMap(({ node: id }, i) => {
    const input = checked[i];
    const [table] = lookingUp(nodes, id);
    return input && table ? (problemOf(input, table, view) ?? []) : [];
  });
}

/** How many numbers an input's embeddings know, the one that knows fewest first; none for other inputs. */
export function numbersKnown(nodes: readonly ModelNode[], input: number): number | undefined {
  const [table] = lookingUp(nodes, input);
  return table && knownBy(table);
}

/** The layers that look an input's numbers up, the one that knows fewest first. */
function lookingUp(nodes: readonly ModelNode[], input: number): readonly ModelNode[] {
  return nodes
    .filter(
      ({ operation, sources, shape }) =>
        operation.kind === "layer" &&
        operation.layer.takesIndices !== undefined &&
        sources.includes(input) &&
        shape,
    )
    .sort((a, b) => (knownBy(a) ?? 0) - (knownBy(b) ?? 0));
}

function knownBy({ operation, values }: ModelNode): number | undefined {
  const option = operation.kind === "layer" ? operation.layer.takesIndices : undefined;
  const count = option === undefined ? undefined : values[option];
  return typeof count === "number" ? count : undefined;
}

/** Numbers as they come to an embedding, as far as that is known. */
interface Numbers {
  readonly min: number;
  readonly max: number;
  readonly span: Span;
}

function problemOf(input: CheckedInput, table: ModelNode, view: DataView): Diagnostic | undefined {
  const vectors = knownBy(table);
  if (vectors === undefined || table.operation.kind !== "layer") return undefined;
  const { layer } = table.operation;
  const { takesIndices = "" } = layer;
  const related = [{ span: table.nameSpan, message: "looks up whole numbers from 0 on" }];
  let found = columnNumbers(input, view);
  for (const { definition, values, span } of input.preparation) {
    const numbers = preparations.get(definition.name)?.numbers(values);
    if (numbers === undefined) {
      const why = `\`${definition.name}\` gives numbers that are not whole`;
      return E0310({ layer: layer.name, why }, span, { related, fixes: fix("leave it out", dropStep(span)) });
    }
    if (numbers !== "kept") found = { min: 0, max: numbers - 1, span };
  }
  if (!found) return undefined;
  const { min, max, span } = found;
  if (min < 0) return E0310({ layer: layer.name, why: `the smallest here is ${min}` }, span, { related });
  if (max < vectors) return undefined;
  const at = argumentOf(table, layer, takesIndices)?.value.span ?? table.nameSpan;
  const why = `${takesIndices} ${vectors} is for the numbers from 0 to ${vectors - 1}`;
  return E0310({ layer: layer.name, why }, at, {
    related: [{ span, message: `numbers from ${min} to ${max}` }, ...viaRelated(table.via)],
    fixes: [writeInstead(at, String(max + 1))],
  });
}

function columnNumbers({ from }: CheckedInput, view: DataView): Numbers | undefined {
  const columns = view.get(from.source)?.found?.columns.filter(({ name }) => from.columns.includes(name));
  const ranges = (columns ?? []).flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) return undefined;
  const [min, max] = [Math.min(...ranges.map((r) => r.min)), Math.max(...ranges.map((r) => r.max))];
  return { min, max, span: from.span };
}
