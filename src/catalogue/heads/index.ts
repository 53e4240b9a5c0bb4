import { byName } from "../by-name.js";
import { binary } from "./binary.js";
import { classHead } from "./class.js";
import { mask } from "./mask.js";
import { multiLabel } from "./multiLabel.js";
import { number } from "./number.js";
import { tensor } from "./tensor.js";

export type { HeadKind } from "./head-kind.js";

export const headKinds = byName([classHead, binary, multiLabel, number, mask, tensor]);
