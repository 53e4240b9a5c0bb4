import type { Model } from "../3-check/model.js";
import { lower } from "../4-lower/lower.js";
import type { Program } from "../4-lower/program.js";
import type { GeneratedFile } from "./generated-file.js";
import { writeTfjs } from "./tfjs/index.js";

export { folderName } from "./folder-name.js";
export { format } from "./tfjs/typescript/format.js";
export type { GeneratedFile } from "./generated-file.js";

/** What code can be written for. */
const targets = { tfjs: writeTfjs } satisfies Readonly<
  Record<string, (program: Program, specPath: string) => GeneratedFile[]>
>;

export type Target = keyof typeof targets;

export interface EmitOptions {
  /** The spec, relative to the generated folder, with forward slashes. */
  readonly specPath: string;
  /** TensorFlow.js in TypeScript when left out. */
  readonly target?: Target;
}

/**
 * The files of a model without errors, not yet laid out by `format`. Where the network cannot be trained, they are
 * those of the network alone.
 */
export function emit(model: Model, { specPath, target = "tfjs" }: EmitOptions): GeneratedFile[] {
  return targets[target](lower(model), specPath);
}
