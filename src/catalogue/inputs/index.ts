import { byName } from "../by-name.js";
import { audio } from "./audio.js";
import { category } from "./category.js";
import { image } from "./image.js";
import { series } from "./series.js";
import { tensor } from "./tensor.js";
import { text } from "./text.js";
import { vector } from "./vector.js";

export type { InputKind } from "./input-kind.js";

export const inputKinds = byName([image, audio, series, text, vector, category, tensor]);
