import { builtIn, identity, ofLogits, traitsOf } from "../../catalogue/activations.js";
import type { ActivationTraits } from "../../catalogue/traits.js";
import type { Loss } from "../../parts/losses/index.js";
import { W0402, W0403 } from "../../diagnostics/messages.generated.js";
import { viaRelated } from "../blame.js";
import type { TypedHead } from "./output.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";
import type { Report } from "../settings/calls.js";
import { fix, writeInstead } from "../../fixes/fix.js";
import { dropStep } from "../../fixes/steps.js";

export interface HeadEnd {
  readonly head: TypedHead;
  readonly loss: Loss;
  readonly node: ModelNode;
  readonly nodes: readonly ModelNode[];
}

/** What builds before a head, and is a mistake. */
export function beforeHead({ head, loss, node, nodes }: HeadEnd, report: Report): void {
  const { name } = head;
  let last: ModelNode | undefined = node;
  while (last) {
    const layer = layerOf(last);
    if (layer?.traits.role === "regularization") {
      const why = "it hides outputs at random while training, and the loss sees only what is left";
      report(W0403({ layer: layer.name, head: name, why }, last.span, stepMore(last)));
    } else if (layer?.traits.role !== "reshaping") {
      break;
    }
    last = nodes[last.sources[0] ?? -1];
  }
  if (!last || !loss.logits) return;
  const layer = layerOf(last);
  const option = builtIn(last.values);
  if (layer?.traits.role === "activation" && layer.name !== identity) {
    const params = { activation: layer.name, loss: loss.name, why: whyNot(layer.traits, head, loss) };
    report(W0402(params, last.span, stepMore(last)));
  } else if (option !== undefined) {
    const written = last.arguments.find((a) => a.name === "activation");
    const params = { activation: option, loss: loss.name, why: whyNot(traitsOf(option), head, loss) };
    const fixes = written && !last.via ? [writeInstead(written.value.span, identity)] : [];
    report(W0402(params, written?.value.span ?? last.span, { fixes, related: viaRelated(last.via) }));
  }
}

/** In a block, the step may be right for other calls: it is not taken out. */
function stepMore({ span, via }: ModelNode) {
  return { related: viaRelated(via), fixes: via ? [] : fix("leave it out", dropStep(span)) };
}

function whyNot({ probabilities }: ActivationTraits, { type }: TypedHead, loss: Loss): string {
  if (!probabilities) return `it changes the logits, which ${loss.name} wants as they are`;
  const own = type.kind.target.values === "classes" ? ofLogits.classes : ofLogits.flags;
  return `${loss.name} does ${own} itself: done twice, the network learns slowly and poorly`;
}
