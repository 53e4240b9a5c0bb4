import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import type { Model, ModelNode } from "../../../src/3-check/model.js";
import { layerName } from "../../../src/5-emit/tfjs/layer-name.js";
import { isKnown } from "../../../src/shape/dim.js";

interface Layer {
  readonly name: string;
  readonly shape: readonly (number | null)[];
  readonly weights: readonly string[];
}

/** What TensorFlow.js built is what the checker promised: names, shapes, weights and totals. */
export function expectSame(built: tf.LayersModel, model: Model): void {
  const byName = (a: Layer, b: Layer) => (a.name < b.name ? -1 : 1);
  expect(layersOf(built).toSorted(byName)).toEqual(promised(model).toSorted(byName));
  expect(built.countParams()).toBe(model.totals.params);
  const trainable = built.trainableWeights.reduce(
    (sum, { shape }) => sum + shape.reduce<number>((a, b) => a * (b ?? 0), 1),
    0,
  );
  expect(trainable).toBe(model.totals.trainableParams);
  expect(built.inputNames).toEqual(model.inputs.map(({ name }) => layerName(name)));
  expect(built.outputs.map(({ shape }) => shape.slice(1))).toEqual(
    model.outputs.map((id) => sizes(model.nodes[id])),
  );
}

/** A part that is shared is a model in the model; its own inputs are no layers of the spec. */
function layersOf(model: tf.LayersModel, inside = false): Layer[] {
  return model.layers.flatMap((layer): Layer[] => {
    if (layer instanceof tf.LayersModel) return layersOf(layer, true);
    if (inside && layer.getClassName() === "InputLayer") return [];
    const [shape] = layer.inboundNodes.map((node) => node.outputShapes.flat());
    return [
      {
        name: layer.name,
        shape: (shape ?? []).slice(1),
        weights: layer.weights.map((w) => w.shape.join("×")).toSorted(),
      },
    ];
  });
}

/** Another use of a shared part has no layers of its own. */
function promised({ nodes, live }: Model): Layer[] {
  const layers = new Map<number, Layer>();
  for (const node of nodes) {
    const owner = node.weightsOf === undefined ? node : nodes[node.weightsOf];
    if (!live.has(node.id) || !owner || layers.has(owner.id)) continue;
    const weights = owner.weights.map(({ shape }) => shape.join("×")).toSorted();
    layers.set(owner.id, { name: layerName(owner.path), shape: sizes(node), weights });
  }
  return [...layers.values()];
}

function sizes(node: ModelNode | undefined): (number | null)[] {
  return (node?.shape ?? []).map((size) => (isKnown(size) ? size : null));
}
