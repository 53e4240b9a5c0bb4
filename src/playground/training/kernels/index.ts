import { arithmetic } from "./arithmetic.js";
import { convolutions } from "./convolution.js";
import { split, tile } from "./copies.js";
import { filterGradient } from "./filter-gradient.js";
import type { QuickKernel } from "./kernel.js";
import { averagePoolGradient, maxPoolGradient } from "./pool-gradients.js";
import { sums } from "./sums.js";

export { useKernels, watchKernels } from "./kernel.js";

export const quickKernels: readonly QuickKernel[] = [
  ...convolutions,
  filterGradient,
  maxPoolGradient,
  averagePoolGradient,
  ...sums,
  ...arithmetic,
  tile,
  split,
];
