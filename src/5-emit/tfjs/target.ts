import type { Target } from "../../3-check/target.js";
import { masksThatFail } from "./limits/masks.js";
import { sharedInputs } from "./limits/shared-input.js";
import { sharedOrder } from "./limits/shared-order.js";
import { refuseStep } from "./limits/steps.js";

/** What TensorFlow.js cannot do. */
export const tfjs: Target = {
  refuseStep,
  refuseNetwork: (network) => {
    const inputs = sharedInputs(network);
    // Uses that cannot be are in no order.
    return [...masksThatFail(network), ...(inputs.length > 0 ? inputs : sharedOrder(network))];
  },
};
