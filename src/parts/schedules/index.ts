import { constant } from "./constant.js";
import { cosine } from "./cosine.js";
import { cosineRestarts } from "./cosineRestarts.js";
import { exponential } from "./exponential.js";
import { oneCycle } from "./oneCycle.js";
import { reduceOnPlateau } from "./reduceOnPlateau.js";
import { step } from "./step.js";
import { byName, named } from "../part.js";
import type { Schedule } from "./schedule.js";

export type { Schedule } from "./schedule.js";

export const declaredSchedules = named({
  constant,
  step,
  exponential,
  cosine,
  cosineRestarts,
  oneCycle,
  reduceOnPlateau,
});

export type ScheduleName = keyof typeof declaredSchedules;

export const schedules = byName<Schedule>(declaredSchedules);
