import { adadelta } from "./adadelta.js";
import { adagrad } from "./adagrad.js";
import { adam } from "./adam.js";
import { adamax } from "./adamax.js";
import { adamW } from "./adamW.js";
import { lion } from "./lion.js";
import { momentum } from "./momentum.js";
import { nadam } from "./nadam.js";
import { rmsprop } from "./rmsprop.js";
import { sgd } from "./sgd.js";
import { byName, named } from "../part.js";
import type { Optimizer } from "./optimizer.js";

export type { Optimizer, Slot } from "./optimizer.js";

export const declaredOptimizers = named({
  sgd,
  momentum,
  adam,
  adamW,
  adamax,
  adagrad,
  adadelta,
  rmsprop,
  nadam,
  lion,
});

export type OptimizerName = keyof typeof declaredOptimizers;

export const optimizers = byName<Optimizer>(declaredOptimizers);
