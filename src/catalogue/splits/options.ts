import { integer, number, option } from "../options.js";

export const seed = option(integer({ min: 0 }), {
  default: 0,
  doc: "the same seed gives the same rows again",
});

export const share = (doc: string) => option(number({ min: 0, max: 1 }), { default: 0, doc });
