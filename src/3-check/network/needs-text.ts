import { isKnown, product } from "../../shape/dim.js";
import type { Dim } from "../../shape/dim.js";
import type { Shape } from "../../shape/shape.js";
import { problemDiagnostic } from "../blame.js";
import type { ModelNode } from "../model.js";
import type { Target } from "../target.js";
import { refusal } from "./needs-of-step.js";
import type { Numbers, Probe, StepNeed } from "./needs-of-step.js";

interface Refusal {
  readonly code: string;
  readonly text: readonly (string | Dim)[];
}

const probes = (all: boolean): readonly Probe[] => [
  { large: 1_000_003, second: false, all },
  { large: 2_000_003, second: true, all },
];

/** What the checker says where the sizes are known, with sizes in place of the numbers. */
export function refusalText(
  nodes: readonly ModelNode[],
  node: ModelNode,
  broken: StepNeed["broken"],
  target: Target,
): Refusal {
  const sources = node.sources.map((id) => nodes[id]?.shape ?? []);
  // Of more than two sources, the rule may name others than those that are at odds.
  const ways = sources.length > 2 ? [false] : [true, false];
  for (const numbersOf of broken)
    for (const all of ways) {
      const [one, other] = probes(all).map((probe) => told(nodes, node, sources, numbersOf(probe), target));
      if (one && other && keyOf(one) === keyOf(other)) return one;
    }
  // The rule tells of numbers that it made of the sizes.
  const name = node.operation.kind === "layer" ? node.operation.layer.name : node.path;
  const shapes = sources.flatMap((shape) => [
    " [",
    ...shape.flatMap((s, i) => [i === 0 ? "" : ", ", s]),
    "]",
  ]);
  return { code: "E0307", text: [`\`${name}\` cannot take`, ...shapes] };
}

function told(
  nodes: readonly ModelNode[],
  node: ModelNode,
  sources: readonly Shape[],
  numbers: Numbers,
  target: Target,
): Refusal | undefined {
  const { operation } = node;
  const problem = refusal(node, sources, numbers, target);
  if (!problem || (operation.kind !== "layer" && operation.kind !== "fusion")) return undefined;
  const callable = operation.kind === "layer" ? operation.layer : operation.fusion;
  const { code, message, label } = problemDiagnostic(nodes, node, callable, problem);
  return { code, text: withSizes(`${message}: ${label}`, sizesByNumber(sources, numbers)) };
}

/** The unknown sizes, and how many values the sources have, by the large numbers that stand for them. */
function sizesByNumber(sources: readonly Shape[], numbers: Numbers): ReadonlyMap<string, Dim> {
  const numberOf = (size: Dim) => (isKnown(size) ? size : (numbers.get(size.key) ?? 1));
  const sizes = sources.flatMap((shape): [number, Dim][] => [
    [shape.reduce<number>((values, size) => values * numberOf(size), 1), product(shape)],
    ...shape.map((size): [number, Dim] => [numberOf(size), size]),
  ]);
  return new Map(
    sizes.filter(([number]) => Math.abs(number) >= 1e6).map(([number, size]) => [String(number), size]),
  );
}

function withSizes(text: string, sizes: ReadonlyMap<string, Dim>): readonly (string | Dim)[] {
  return text.split(/(-?\d+)/).map((part) => sizes.get(part) ?? part);
}

function keyOf({ text }: Refusal): string {
  return text.map((part) => (typeof part === "object" ? `<${part.key}>` : part)).join("");
}
