import { binaryCrossEntropy } from "./binaryCrossEntropy.js";
import { binaryFocal } from "./binaryFocal.js";
import { cosineSimilarity } from "./cosineSimilarity.js";
import { crossEntropy } from "./crossEntropy.js";
import { dice } from "./dice.js";
import { focal } from "./focal.js";
import { huber } from "./huber.js";
import { logCosh } from "./logCosh.js";
import { meanAbsoluteError } from "./meanAbsoluteError.js";
import { meanSquaredError } from "./meanSquaredError.js";
import { quantile } from "./quantile.js";
import type { Loss } from "./loss.js";
import { byName, named } from "../part.js";

export type { Loss } from "./loss.js";

export const declaredLosses = named({
  crossEntropy,
  focal,
  dice,
  binaryCrossEntropy,
  binaryFocal,
  meanSquaredError,
  meanAbsoluteError,
  huber,
  logCosh,
  quantile,
  cosineSimilarity,
});

export type LossName = keyof typeof declaredLosses;

export const losses = byName<Loss>(declaredLosses);
