import { blame } from "../../../catalogue/problem.js";
import type { Limit } from "./rule.js";

/** The step back from a series of one time fails, so that nothing before it can be trained. */
export const oneTime: Limit = ({ sources: [series = []] }) =>
  series[0] === 1
    ? blame(
        "input",
        "TensorFlow.js cannot train through a series of one time step, which has nothing to run over",
        {
          code: "E0304",
          help: "axes are [time, features]: `permute([1, 0])` swaps them",
        },
      )
    : undefined;
