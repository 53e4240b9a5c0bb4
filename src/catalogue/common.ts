import { activationNames } from "./activations.js";
import { constraint } from "./constraints.js";
import { initializer } from "./initializers.js";
import { choice, flag, misfit, number, option, perAxis } from "./options.js";
import type { OptionType } from "./options.js";
import { regularizer } from "./regularizers.js";
import type { Bias } from "./traits.js";

/** Options that many layers share. */

export const activationType = choice(activationNames);

export const activation = option(activationType, { default: "linear", doc: "activation of the output" });

export const useBias = option(flag, { default: true, doc: "adds a trained value to each channel" });

export const biasOptions = {
  useBias,
  biasInitializer: initializer("bias", "zeros"),
  biasRegularizer: regularizer("bias"),
  biasConstraint: constraint("bias"),
};

/** One value for each channel, added last. */
export const channelBias: Bias = { axis: -1, option: "useBias" };

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

/** A rate of 1 would drop everything. */
export const rate: OptionType<number> = {
  ...number(),
  expects: "a number from 0, below 1",
  read: (value) => {
    const reading = number().read(value);
    if (!reading.ok || (reading.value >= 0 && reading.value < 1)) return reading;
    const percent = reading.value > 1 && reading.value < 100 ? String(reading.value / 100) : undefined;
    return misfit(value, `${reading.value} is not a number from 0, below 1`, percent);
  },
};

/** Options of a pooling layer over `axes` axes. */
export function poolOptions(axes: number) {
  return {
    poolSize: option(perAxis(axes), { default: new Array<number>(axes).fill(2), doc: "size of the window" }),
    strides: option(perAxis(axes), {
      optional: true,
      doc: "steps of the window; its own size when left out",
    }),
    padding: option(padding2d, {
      default: "valid",
      doc: "`same` pads, so that no value at the edge is lost",
    }),
  };
}
