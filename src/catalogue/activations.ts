import type { ActivationTraits } from "./traits.js";

interface Activation {
  readonly doc: string;
  readonly traits?: ActivationTraits;
}

/**
 * The functions that have a name, as options and as layers, with their formulas.
 */
export const activations = {
  linear: { doc: "x itself" },
  relu: { doc: "max(x, 0)" },
  relu6: { doc: "min(max(x, 0), 6)" },
  elu: { doc: "x, and exp(x) - 1 below 0" },
  selu: { doc: "elu, scaled so that values keep mean 0 and variance 1" },
  sigmoid: { doc: "1 / (1 + exp(-x))", traits: { probabilities: true } },
  hardSigmoid: {
    doc: "sigmoid in straight lines: min(max(0.2 x + 0.5, 0), 1)",
    traits: { probabilities: true },
  },
  softplus: { doc: "log(1 + exp(x))" },
  softsign: { doc: "x / (1 + |x|)" },
  tanh: { doc: "hyperbolic tangent" },
  softmax: { doc: "exp(x), divided by its sum over the last axis", traits: { probabilities: true } },
  gelu: { doc: "x Φ(x), Φ the normal distribution (Hendrycks and Gimpel 2016)" },
  mish: { doc: "x tanh(softplus(x)) (Misra 2019)" },
  swish: { doc: "x sigmoid(x) (Ramachandran and others 2017)" },
} as const satisfies Readonly<Record<string, Activation>>;

export type ActivationName = keyof typeof activations;

/** The one that gives what it takes. */
export const identity = "linear" satisfies ActivationName;

/** What makes probabilities of logits: of classes that exclude each other, or of flags, each by itself. */
export const ofLogits = { classes: "softmax", flags: "sigmoid" } as const satisfies Readonly<
  Record<string, ActivationName>
>;

export const activationNames: readonly ActivationName[] = Object.keys(activations).filter(isActivation);

function isActivation(name: unknown): name is ActivationName {
  return typeof name === "string" && Object.hasOwn(activations, name);
}

/** The function that a layer of these options puts on its output, unless that changes nothing. */
export function builtIn({ activation }: Readonly<Record<string, unknown>>): ActivationName | undefined {
  return isActivation(activation) && activation !== identity ? activation : undefined;
}

export function traitsOf(name: ActivationName): ActivationTraits {
  const { traits = {} }: Activation = activations[name];
  return traits;
}
