import { byName } from "../by-name.js";
import { csv } from "./csv.js";
import { idx } from "./idx.js";
import { laterSources } from "./later.js";
import { npz } from "./npz.js";
import { tsv } from "./tsv.js";

export type { Source } from "./source.js";

export const sources = byName([csv, tsv, idx, npz, ...laterSources]);
