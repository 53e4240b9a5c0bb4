import { activationNames, activations, traitsOf } from "../activations.js";
import type { ActivationName } from "../activations.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import type { Layer } from "../layer.js";

const foreign: Partial<Record<ActivationName, readonly string[]>> = {
  relu6: ["ReLU6"],
  selu: ["SELU"],
  linear: ["Identity", "identity"],
  sigmoid: ["Sigmoid"],
  hardSigmoid: ["Hardsigmoid", "hard_sigmoid"],
  softplus: ["Softplus"],
  softsign: ["Softsign"],
  tanh: ["Tanh"],
  gelu: ["GELU"],
  mish: ["Mish"],
  swish: ["SiLU", "silu", "Swish"],
};

/** Each activation without options, as a layer; the others have files of their own. */
export const activationLayers: readonly Layer<ActivationName>[] = activationNames
  .filter((name) => !["relu", "elu", "softmax"].includes(name))
  .map((name) =>
    defineLayer({
      name,
      doc: `For each value x: ${activations[name].doc}.`,
      traits: { role: "activation", ...traitsOf(name) },
      mask: "carries",
      input: anyRank(1),
      options: {},
      aliases: foreign[name] ?? [],
      shape: ({ shape }) => shape,
      example: name,
    }),
  );
