import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0314, E0508 } from "../../diagnostics/messages.generated.js";
import { headKinds } from "../../catalogue/heads/index.js";
import { dimText, isKnown, unknownSize } from "../../shape/dim.js";
import type { Dim, Unknown } from "../../shape/dim.js";
import { learn, noFacts, sameSize } from "../../shape/facts.js";
import type { Condition } from "../../shape/facts.js";
import { viaRelated } from "../blame.js";
import type { Span } from "../../text/source.js";
import type { Model, ModelHead, ModelNode } from "../model.js";
import type { Target } from "../target.js";
import { needsOfStep } from "./needs-of-step.js";
import { refusalText } from "./needs-text.js";

/** A condition, and what is said where it is asked for when it does not hold. */
export interface Need {
  readonly at: Span;
  /** Of what flows in, or of a head's right answers. */
  readonly of: "inputs" | "targets";
  readonly condition: Condition;
  /** The code of the error that it is where sizes are known. */
  readonly code: string;
  /** Sizes stand for what they are once the data is seen. */
  readonly text: readonly (string | Dim)[];
}

/** What the network needs of sizes that only the data tell, in its order; what follows from the rest is left out. */
export function openNeeds({ nodes, live, heads, target }: Model): readonly Need[] {
  const facts = noFacts();
  const ofSteps = stepNeeds(nodes, live, target).flatMap(({ node, condition, broken }): Need[] => {
    const more = learn(facts, condition);
    if (more === "known" || more === "impossible") return [];
    return [
      { at: node.nameSpan, of: "inputs", condition: more, ...refusalText(nodes, node, broken, target) },
    ];
  });
  return [...ofSteps, ...heads.flatMap(targetNeeds)];
}

/** Right answers have to be of the sizes that the network gives, where these are open. */
function targetNeeds({ name, shape, checked }: ModelHead): readonly Need[] {
  const { target, kind } = checked;
  if (!target) return [];
  const wanted = headKinds.get(kind)?.target.shape(checked.output) ?? [];
  const sizes = wanted.map((size, axis) => (size === "?" ? (shape[axis] ?? 1) : size));
  const answers = wanted.map((size, axis) => (size === "?" ? unknownSize(`${name}.${axis}`) : size));
  const why = `it has [${gap}] per row, and ${kind} wants [${gap}]`;
  const { code, message, label } = E0508({ head: name, why }, target.span);
  const [before = "", between = "", after = ""] = `${message}: ${label}`.split(gap);
  const text = [before, ...listed(answers), between, ...listed(sizes), after];
  return answers.flatMap((answer, axis): Need[] => {
    const size = sizes[axis] ?? 1;
    if (isKnown(answer)) return [];
    const condition: Condition = isKnown(size)
      ? { kind: "oneOf", size: answer, values: [size] }
      : { kind: "equal", size: answer, to: size, orOne: false };
    return [{ at: target.span, of: "targets", condition, code, text }];
  });
}

/** Where sizes go into a text. */
const gap = "\u0000";

function listed(sizes: readonly Dim[]): readonly (string | Dim)[] {
  return sizes.flatMap((size, axis) => (axis === 0 ? [size] : [", ", size]));
}

/** The first step whose needs no data can meet, with the step that needs otherwise. */
export function impossibleNeeds(
  nodes: readonly ModelNode[],
  live: ReadonlySet<number>,
  target: Target,
): Diagnostic | undefined {
  const facts = noFacts();
  const needs = stepNeeds(nodes, live, target);
  const at = needs.findIndex(({ condition }) => learn(facts, condition) === "impossible");
  const need = needs[at];
  if (!need) return undefined;
  const { node, condition } = need;
  const other = needs.slice(0, at).findLast((before) => sameSize(facts, before.condition, condition));
  const { operation } = node;
  return E0314(
    {
      layer:
        operation.kind === "layer"
          ? operation.layer.name
          : operation.kind === "fusion"
            ? operation.fusion.name
            : node.path,
      why: `here ${needText(condition)}`,
      before: other ? `here ${needText(other.condition)}` : "",
    },
    node.nameSpan,
    { ...(other && { because: other.node.nameSpan }), related: viaRelated(node.via) },
  );
}

function needText(condition: Condition): string {
  const size = sizeText(condition.size);
  switch (condition.kind) {
    case "equal":
      return `${size} has to be ${sizeText(condition.to)}${condition.orOne ? ", or one of them 1" : ""}`;
    case "oneOf":
      return `${size} has to be ${condition.values.join(" or ")}`;
    case "atLeast":
      return `${size} has to be at least ${condition.than}`;
    case "atMost":
      return `${size} may be at most ${condition.than}`;
    case "multiple":
      return `${size} has to be divisible by ${condition.of}`;
  }
}

/** `axis 0 of song`, or what was made of such sizes. */
function sizeText(size: Unknown): string {
  const [term] = size.terms;
  const alone = size.terms.length === 1 && size.constant === 0 && term?.factor === 1;
  if (!alone || term.atom.kind !== "symbol") return dimText(size);
  const dot = term.atom.key.lastIndexOf(".");
  return `axis ${term.atom.key.slice(dot + 1)} of \`${term.atom.key.slice(0, dot)}\``;
}

function stepNeeds(nodes: readonly ModelNode[], live: ReadonlySet<number>, target: Target) {
  // Sizes that are not known begin at inputs.
  const isOpen = nodes.some(
    (node) => node.sources.length === 0 && node.shape?.some((size) => !isKnown(size)),
  );
  if (!isOpen) return [];
  return nodes.flatMap((node) =>
    live.has(node.id) ? needsOfStep(nodes, node, target).map((need) => ({ node, ...need })) : [],
  );
}
