/**
 * The functions that TensorFlow.js knows by name, as options and as layers, with their formulas. `gelu_new` is left
 * out, since TensorFlow.js cannot load a model that it saved with it, and `logSoftmax`, which its types do not know.
 */
export const activationDocs = {
  linear: "x itself",
  relu: "max(x, 0)",
  relu6: "min(max(x, 0), 6)",
  elu: "x, and exp(x) - 1 below 0",
  selu: "elu, scaled so that values keep mean 0 and variance 1",
  sigmoid: "1 / (1 + exp(-x))",
  hardSigmoid: "sigmoid in straight lines: min(max(0.2 x + 0.5, 0), 1)",
  softplus: "log(1 + exp(x))",
  softsign: "x / (1 + |x|)",
  tanh: "hyperbolic tangent",
  softmax: "exp(x), divided by its sum over the last axis",
  gelu: "x Φ(x), Φ the normal distribution (Hendrycks and Gimpel 2016)",
  mish: "x tanh(softplus(x)) (Misra 2019)",
  swish: "x sigmoid(x) (Ramachandran and others 2017)",
} as const;

export type ActivationName = keyof typeof activationDocs;

export const activationNames: readonly ActivationName[] = Object.keys(activationDocs).filter(
  (name): name is ActivationName => name in activationDocs,
);
