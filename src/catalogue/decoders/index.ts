import { byName } from "../by-name.js";
import { jpeg } from "./jpeg.js";
import { png } from "./png.js";
import { wav } from "./wav.js";

export type { Decoder } from "./decoder.js";

export const decoders = byName([png, jpeg, wav]);
