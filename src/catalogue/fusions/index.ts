import { byName } from "../by-name.js";
import type { Fusion } from "../fusion.js";
import { add } from "./add.js";
import { average } from "./average.js";
import { concat } from "./concat.js";
import { maximum } from "./maximum.js";
import { minimum } from "./minimum.js";
import { multiply } from "./multiply.js";
import { stack } from "./stack.js";
import { subtract } from "./subtract.js";

/** All fusions by name. A new fusion is a file and a line here. */
export const fusions: ReadonlyMap<string, Fusion> = byName([
  concat,
  stack,
  add,
  subtract,
  multiply,
  average,
  maximum,
  minimum,
]);
