import { byName } from "../by-name.js";
import type { Fusion } from "../fusion.js";
import { add } from "./add.js";
import { attention } from "./attention.js";
import { average } from "./average.js";
import { bilinear } from "./bilinear.js";
import { concat } from "./concat.js";
import { crossAttention } from "./crossAttention.js";
import { dot } from "./dot.js";
import { film } from "./film.js";
import { gated } from "./gated.js";
import { maximum } from "./maximum.js";
import { minimum } from "./minimum.js";
import { multiply } from "./multiply.js";
import { stack } from "./stack.js";
import { subtract } from "./subtract.js";

/** All fusions by name. A new fusion is a file and a line here. */
export const fusions: ReadonlyMap<string, Fusion> = byName([
  add,
  attention,
  average,
  bilinear,
  concat,
  crossAttention,
  dot,
  film,
  gated,
  maximum,
  minimum,
  multiply,
  stack,
  subtract,
]);
