import { activationNames } from "./activations.js";
import { constraint } from "./constraints.js";
import { initializer } from "./initializers.js";
import { choice, flag, option } from "./options.js";
import { regularizer } from "./regularizers.js";

/** Options that many layers share. */

export const activationType = choice(activationNames);

export const activation = option(activationType, { default: "linear", doc: "function on the output" });

export const useBias = option(flag, { default: true, doc: "adds a trained value to each channel" });

export const biasOptions = {
  useBias,
  biasInitializer: initializer("bias", "zeros"),
  biasRegularizer: regularizer("bias"),
  biasConstraint: constraint("bias"),
};

export const kernelOptions = {
  kernelInitializer: initializer("kernel", "glorotNormal"),
  kernelRegularizer: regularizer("kernel"),
  kernelConstraint: constraint("kernel"),
};

export const recurrentOptions = {
  recurrentInitializer: initializer("recurrent kernel", "orthogonal"),
  recurrentRegularizer: regularizer("recurrent kernel"),
  recurrentConstraint: constraint("recurrent kernel"),
};

/** How a window treats the map's edge. */
export const padding2d = choice(["valid", "same"]);

export const trainable = option(flag, { default: true, doc: "`false` freezes the layer's weights" });
