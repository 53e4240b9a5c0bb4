import { tf } from "../tensorflow.js";
import { seededRandom, withSeededRandom } from "../training/random.js";
import type { NamedArray } from "../training/safetensors.js";
import type { Shape } from "../types.js";
import { constrainWeights, writeWeights } from "./weights.js";

/** What generated code builds a network with: `createName` of a `model.ts`. */
export type BuildNetwork = () => tf.LayersModel;

/** A network that was built or loaded. Its layers are touched by engines only. */
export interface Network {
  readonly inputs: readonly NamedShape[];
  /** Of one row, in the order of the heads; -1 for a size that only the data tell. */
  readonly outputs: readonly Shape[];
  readonly weights: { readonly all: number; readonly trainable: number };
  readonly layers: tf.LayersModel;
}

export interface NamedShape {
  readonly name: string;
  /** Of one row; -1 for a size that only the data tell. */
  readonly shape: Shape;
}

/** The network with the weights that the seed gives. */
export function buildNetwork(build: BuildNetwork, seed: number): Network {
  const layers = withSeededRandom(seededRandom(seed, "model"), build);
  constrainWeights(layers);
  return networkOf(layers);
}

/** What `saveNetwork` wrote into a folder. */
export async function loadNetwork(folder: string): Promise<Network> {
  return networkOf(await tf.loadLayersModel(`file://${folder}/model.json`));
}

/** Writes layers and weights into a folder, as TensorFlow.js and its converters read them. */
export async function saveNetwork(
  { layers }: Network,
  weights: readonly NamedArray[],
  folder: string,
): Promise<void> {
  writeWeights(layers, weights);
  await layers.save(`file://${folder}`);
}

export function networkOf(layers: tf.LayersModel): Network {
  return {
    inputs: layers.inputNames.map((name, i) => ({ name, shape: rowShape(layers.inputs[i]) })),
    outputs: layers.outputs.map(rowShape),
    weights: {
      all: layers.countParams(),
      trainable: layers.trainableWeights.reduce((sum, weight) => sum + weight.read().size, 0),
    },
    layers,
  };
}

function rowShape(tensor: tf.SymbolicTensor | undefined): Shape {
  return (tensor?.shape ?? []).slice(1).map((size) => size ?? -1);
}
