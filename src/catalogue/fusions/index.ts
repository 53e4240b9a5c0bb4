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

/** All fusions. A new fusion is a file and a line here. */
const all = [
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
];

export type FusionName = (typeof all)[number]["name"];
export type CatalogueFusion = Fusion<FusionName>;

export const fusions: ReadonlyMap<string, CatalogueFusion> = byName<CatalogueFusion>(all);
