import { jpeg } from "./jpeg.js";
import { png } from "./png.js";
import { wav } from "./wav.js";
import { byName, named } from "../part.js";
import type { Decoder } from "./decoder.js";

export type { Decoder } from "./decoder.js";

export const declaredDecoders = named({ png, jpeg, wav });

export const decoders = byName<Decoder>(declaredDecoders);
