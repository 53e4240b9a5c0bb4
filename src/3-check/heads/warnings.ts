import { activationNames } from "../../catalogue/activations.js";
import type { Loss } from "../../catalogue/losses/index.js";
import { replace } from "../../diagnostics/diagnostic.js";
import { W0402, W0403 } from "../../diagnostics/messages.generated.js";
import { viaRelated } from "../blame.js";
import type { TypedHead } from "./output.js";
import type { ModelNode } from "../model.js";
import { withoutStep } from "../settings/steps.js";
import type { Report } from "../settings/calls.js";

export interface HeadEnd {
  readonly head: TypedHead;
  readonly loss: Loss;
  readonly node: ModelNode;
  readonly nodes: readonly ModelNode[];
}

const activations: ReadonlySet<string> = new Set([
  ...activationNames.filter((name) => name !== "linear"),
  "activation",
  "reLU",
  "leakyReLU",
  "prelu",
  "thresholdedReLU",
]);

const dropouts: ReadonlySet<string> = new Set([
  "dropout",
  "alphaDropout",
  "gaussianDropout",
  "spatialDropout1d",
  "gaussianNoise",
]);

/** Steps that change nothing but the layout. */
const layouts: ReadonlySet<string> = new Set(["flatten", "reshape"]);

/** What builds before a head, and is a mistake. */
export function beforeHead({ head, loss, node, nodes }: HeadEnd, report: Report): void {
  const { name } = head;
  let last: ModelNode | undefined = node;
  while (last) {
    const layer = layerName(last);
    if (layer !== undefined && dropouts.has(layer)) {
      const why = "it hides answers at random while training, and the loss judges what is left";
      report(W0403({ layer, head: name, why }, last.span, stepMore(last)));
    } else if (layer === undefined || !layouts.has(layer)) {
      break;
    }
    last = nodes[last.sources[0] ?? -1];
  }
  if (!last || !loss.logits) return;
  const layer = layerName(last);
  const option = last.values["activation"];
  if (layer !== undefined && activations.has(layer) && layer !== "activation") {
    const params = { activation: layer, loss: loss.name, why: whyNot(layer, loss.name) };
    report(W0402(params, last.span, stepMore(last)));
  } else if (typeof option === "string" && option !== "linear") {
    const written = last.arguments.find((a) => a.name === "activation");
    const params = { activation: option, loss: loss.name, why: whyNot(option, loss.name) };
    const fixes = written && !last.via ? [replace("write `linear`", written.value.span, "linear")] : [];
    report(W0402(params, written?.value.span ?? last.span, { fixes, related: viaRelated(last.via) }));
  }
}

/** In a block, the step may be right for other calls: it is not taken out. */
function stepMore({ span, via }: ModelNode) {
  return { related: viaRelated(via), fixes: via ? [] : withoutStep(span) };
}

function layerName({ operation }: ModelNode): string | undefined {
  return operation.kind === "layer" ? operation.layer.name : undefined;
}

function whyNot(activation: string, loss: string): string {
  if (activation === "softmax" || activation === "sigmoid" || activation === "logSoftmax")
    return `${loss} does ${loss === "binaryCrossEntropy" ? "sigmoid" : "softmax"} itself: twice, the network learns slowly and badly`;
  return `it bends the logits, which ${loss} wants as they are`;
}
