import { csv } from "./csv.js";
import { idx } from "./idx.js";
import { plannedSources } from "./planned.js";
import { npz } from "./npz.js";
import { tsv } from "./tsv.js";
import { byName, named } from "../part.js";
import type { Source } from "./source.js";

export type { Source } from "./source.js";

export const declaredSources = named({ csv, tsv, idx, npz, ...plannedSources });

export const sources = byName<Source>(declaredSources);
