import type { Model } from "../3-check/model.js";
import { lower } from "../4-lower/lower.js";
import type { GeneratedFile } from "./generated-file.js";
import { printPlan } from "./plan/print-plan.js";
import { planOf } from "./plan/write-plan.js";
import { header } from "./tfjs/header.js";
import { writeTfjs } from "./tfjs/index.js";
import { headName, layerName } from "./tfjs/layer-name.js";
import { print } from "./tfjs/typescript/print.js";

export { folderName } from "./folder-name.js";
export { format } from "./tfjs/typescript/format.js";
export type { GeneratedFile } from "./generated-file.js";

/** What code can be written for. */
const targets = { tfjs: writeTfjsAndPlan } satisfies Readonly<
  Record<string, (model: Model, specPath: string) => GeneratedFile[]>
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
  return targets[target](model, specPath);
}

/** What trains the model goes by the plan beside it, so that there is none where there is no training. */
function writeTfjsAndPlan(model: Model, specPath: string): GeneratedFile[] {
  const program = lower(model);
  const files = writeTfjs(program, specPath);
  if (!program.learning) return files;
  const plan = planOf(model, { layer: layerName, head: headName });
  return [...files, { path: "plan.ts", text: print(header(specPath)) + printPlan(plan) }];
}
