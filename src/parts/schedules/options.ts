import { integer, number, option } from "../../options/options.js";

/** Options that several schedules share. A step is one batch. */

export const warmup = option(integer({ min: 0 }), {
  default: 0,
  doc: "steps over which the learning rate rises from 0",
});

export const every = option(integer({ min: 1 }), { doc: "steps from one change to the next" });

export const factor = (standard: number) =>
  option(number({ min: 0, max: 1, open: true }), {
    default: standard,
    doc: "what the learning rate is multiplied by",
  });
