import { expandDims } from "./expandDims.js";
import { fft2d } from "./fft2d.js";
import { fit } from "./fit.js";
import { impute } from "./impute.js";
import { logMel } from "./logMel.js";
import { oneHot } from "./oneHot.js";
import { rescale } from "./rescale.js";
import { resize } from "./resize.js";
import { sobel } from "./sobel.js";
import { standardize } from "./standardize.js";
import { vocabulary } from "./vocabulary.js";
import { byName, named } from "../part.js";
import type { Preparation } from "./preparation.js";

export { sizesAfter } from "./preparation.js";
export type { Learnt, Preparation, Row } from "./preparation.js";

export const declaredPreparations = named({
  rescale,
  standardize,
  expandDims,
  oneHot,
  sobel,
  fft2d,
  resize,
  fit,
  logMel,
  impute,
  vocabulary,
});

export const preparations = byName<Preparation>(declaredPreparations);
