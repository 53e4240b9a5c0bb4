import { column } from "./column.js";
import { random } from "./random.js";
import { byName, named } from "../part.js";
import type { Split } from "./split.js";

export type { Split } from "./split.js";

export const declaredSplits = named({ random, column });

export const splits = byName<Split>(declaredSplits);
