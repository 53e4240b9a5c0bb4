import type { Model } from "../3-check/model.js";
import type { GeneratedFile } from "./generated-file.js";
import { writeModel } from "./model.js";

export { folderName } from "./folder-name.js";
export { format } from "./format.js";
export type { GeneratedFile } from "./generated-file.js";

export interface EmitOptions {
  /** The spec, relative to the generated folder, with forward slashes. */
  readonly specPath: string;
}

/** The files of a model without errors, not yet laid out by `format`. */
export function emit(model: Model, { specPath }: EmitOptions): GeneratedFile[] {
  const { text } = writeModel(model, specPath, []);
  return [{ path: "model.ts", text }];
}
