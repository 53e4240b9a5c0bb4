import type { Rule } from "../rule.js";
import { duplicateBranches } from "./duplicate-branches.js";
import { highDropout } from "./high-dropout.js";
import { largeDenseAfterFlatten } from "./large-dense-after-flatten.js";
import { magicSizes } from "./magic-sizes.js";
import { manyEpochs } from "./many-epochs.js";
import { missingTestSplit } from "./missing-test-split.js";
import { missingValidateSplit } from "./missing-validate-split.js";
import { naming } from "./naming.js";
import { noActivationBetweenDense } from "./no-activation-between-dense.js";
import { noSeed } from "./no-seed.js";
import { poolingBelowOne } from "./pooling-below-one.js";
import { shadowing } from "./shadowing.js";
import { unbalancedBranches } from "./unbalanced-branches.js";
import { unscaledImage } from "./unscaled-image.js";
import { unusedBlock } from "./unused-block.js";
import { unusedConst } from "./unused-const.js";
import { unusedImport } from "./unused-import.js";
import { unusedParam } from "./unused-param.js";
import { unusedParameter } from "./unused-parameter.js";
import { unusedSource } from "./unused-source.js";
import { unusualBatchSize } from "./unusual-batch-size.js";
import { unusualLearningRate } from "./unusual-learning-rate.js";

/** All rules, by name. */
export const rules: readonly Rule[] = [
  duplicateBranches,
  highDropout,
  largeDenseAfterFlatten,
  magicSizes,
  manyEpochs,
  missingTestSplit,
  missingValidateSplit,
  naming,
  noActivationBetweenDense,
  noSeed,
  poolingBelowOne,
  shadowing,
  unbalancedBranches,
  unscaledImage,
  unusedBlock,
  unusedConst,
  unusedImport,
  unusedParam,
  unusedParameter,
  unusedSource,
  unusualBatchSize,
  unusualLearningRate,
];
