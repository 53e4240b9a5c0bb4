import { accuracy } from "./accuracy.js";
import { averagePrecision } from "./averagePrecision.js";
import { f1 } from "./f1.js";
import { intersectionOverUnion } from "./intersectionOverUnion.js";
import { meanAbsoluteError } from "./meanAbsoluteError.js";
import { meanSquaredError } from "./meanSquaredError.js";
import { precision } from "./precision.js";
import { recall } from "./recall.js";
import { rocAuc } from "./rocAuc.js";
import { rSquared } from "./rSquared.js";
import { topK } from "./topK.js";
import { byName, named } from "../part.js";
import type { Metric } from "./metric.js";

export type { Metric } from "./metric.js";

export const declaredMetrics = named({
  accuracy,
  topK,
  precision,
  recall,
  f1,
  rocAuc,
  averagePrecision,
  intersectionOverUnion,
  meanAbsoluteError,
  meanSquaredError,
  rSquared,
});

export type MetricName = keyof typeof declaredMetrics;

export const metrics = byName<Metric>(declaredMetrics);
