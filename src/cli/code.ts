import path from "node:path";
import { emit, format } from "../5-emit/index.js";
import type { GeneratedFile } from "../5-emit/index.js";
import type { Model } from "../3-check/model.js";
import { slashed } from "./read-spec.js";

/** A model's code, as it will lie in `folder`. */
export function codeFor(model: Model, specPath: string, folder: string): Promise<GeneratedFile[]> {
  return format(emit(model, { specPath: slashed(path.relative(folder, specPath)) }));
}
