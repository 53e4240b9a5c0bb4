import { isCalled } from "../../../catalogue/calls.js";
import type { Called } from "../../../catalogue/calls.js";
import type { FusionName } from "../../../catalogue/fusions/index.js";
import { fromInside } from "../../../catalogue/inside.js";
import type { CatalogueLayer, LayerName } from "../../../catalogue/layers/index.js";
import { isProblem } from "../../../catalogue/problem.js";
import type { Problem } from "../../../catalogue/problem.js";
import type { Step } from "../../../3-check/target.js";
import type { Shape } from "../../../shape/shape.js";
import { isBuilt } from "../layers/lookup.js";
import type { Built } from "../layers/lookup.js";
import { biasOverFiveAxes, lastAxis, mostAxes, threeAxes } from "./axes.js";
import { only, onlyOnes } from "./defaults.js";
import { oneTime } from "./one-time.js";
import { partLimits } from "./parts.js";
import type { Limit, TypedStep } from "./rule.js";
import {
  countedFromBothEnds,
  countedFromTheEnd,
  joinsKnownWithUnknown,
  knownMap,
  stretchedSizes,
  sumsKnownWithUnknown,
} from "./sizes.js";
import { equalStrides, stridesOrDilation, stridesOverOneChannel } from "./strides.js";

const notTrained = "the layer is built, and its training fails";
const noGradient = "it has no gradient for it";

const ofLayers: Partial<Record<LayerName, readonly Limit[]>> = {
  batchNormalization: [
    threeAxes,
    lastAxis,
    only("center", true, notTrained),
    only("scale", true, notTrained),
  ],
  conv1d: [stridesOrDilation],
  conv2d: [stridesOrDilation, stridesOverOneChannel],
  conv3d: [onlyOnes("dilationRate", noGradient)],
  convLstm2d: [oneTime, stridesOverOneChannel, onlyOnes("dilationRate", noGradient)],
  cropping2D: [knownMap],
  dense: [biasOverFiveAxes],
  depthwiseConv2d: [
    equalStrides,
    onlyOnes("dilationRate", "it leaves the gaps out without a word"),
    only("depthwiseRegularizer", undefined, "it saves it as a constraint"),
    only("depthwiseConstraint", undefined, "it loses it when it saves the model"),
  ],
  gru: [oneTime],
  layerNormalization: [threeAxes, only("center", true, notTrained), only("scale", true, notTrained)],
  lstm: [oneTime],
  separableConv2d: [
    equalStrides,
    onlyOnes("dilationRate", noGradient),
    only("depthMultiplier", 1, "it loses it when it saves the model"),
  ],
  simpleRNN: [oneTime],
  timeDistributed: [oneTime],
};

const ofFusions: Partial<Record<FusionName, readonly Limit[]>> = {
  concat: [countedFromTheEnd, joinsKnownWithUnknown],
  dot: [countedFromBothEnds, sumsKnownWithUnknown],
  maximum: [stretchedSizes],
  minimum: [stretchedSizes],
};

const ofAll: readonly Limit[] = [partLimits, mostAxes];

/** Why TensorFlow.js cannot do a step that the catalogue allows, if so. */
export function refuseStep({ operation, ...step }: Step): Problem | undefined {
  return refused(operation.kind === "layer" ? operation.layer : operation.fusion, step);
}

function refused(built: Built, step: TypedStep): Problem | undefined {
  const own = built.kind === "layer" ? ofLayers[built.name] : ofFusions[built.name];
  for (const limit of own ?? []) {
    const problem = limit(step);
    if (problem) return problem;
  }
  for (const limit of ofAll) {
    const problem = limit(step);
    if (problem) return problem;
  }
  const inner = step.values["layer"];
  return isCalled(inner) && built.kind === "layer" ? refusedInside(built, step, inner) : undefined;
}

/** A layer in a layer is held to the same. */
function refusedInside({ name }: CatalogueLayer, { sources }: TypedStep, inner: Called): Problem | undefined {
  const { callable, options } = inner;
  if (!isBuilt(callable) || callable.kind !== "layer") return undefined;
  const [whole = []] = sources;
  const input: Shape = name === "timeDistributed" ? whole.slice(1) : whole;
  const made = callable.infer(input, options.values);
  if (isProblem(made)) return undefined;
  const problem = refused(callable, { sources: [input], values: options.values, shape: made.shape });
  return problem && fromInside({ ...inner, callable }, problem);
}
