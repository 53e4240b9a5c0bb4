import { byName } from "../by-name.js";
import { constant } from "./constant.js";
import { cosine } from "./cosine.js";
import { cosineRestarts } from "./cosineRestarts.js";
import { exponential } from "./exponential.js";
import { oneCycle } from "./oneCycle.js";
import { reduceOnPlateau } from "./reduceOnPlateau.js";
import { step } from "./step.js";

export type { Schedule } from "./schedule.js";

export const schedules = byName([
  constant,
  step,
  exponential,
  cosine,
  cosineRestarts,
  oneCycle,
  reduceOnPlateau,
]);
