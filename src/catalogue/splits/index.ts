import { byName } from "../by-name.js";
import { column } from "./column.js";
import { random } from "./random.js";

export type { Split } from "./split.js";

export const splits = byName([random, column]);
