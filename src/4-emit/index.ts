import type { Model } from "../3-check/model.js";
import { writeData } from "./data.js";
import type { GeneratedFile } from "./generated-file.js";
import { classNames, writeLayers } from "./layers.js";
import { writeModel } from "./model.js";
import { writePredict } from "./predict.js";
import { writeSizes } from "./sizes.js";
import { writeTrain } from "./train.js";

export { folderName } from "./folder-name.js";
export { format } from "./format.js";
export type { GeneratedFile } from "./generated-file.js";

export interface EmitOptions {
  /** The spec, relative to the generated folder, with forward slashes. */
  readonly specPath: string;
}

/** The files of a model without errors, not yet laid out by `format`. Without data or training, `model.ts` alone. */
export function emit(model: Model, { specPath }: EmitOptions): GeneratedFile[] {
  const { text, create, used, classes } = writeModel(model, specPath, classNames);
  const files = [{ path: "model.ts", text }];
  if (classes.length > 0) files.push({ path: "layers.ts", text: writeLayers(classes, specPath) });
  const sizes = writeSizes(model, specPath);
  if (sizes !== undefined) files.push({ path: "sizes.ts", text: sizes });
  const hasOpenSizes = sizes !== undefined;
  const { data, training, inputs, heads } = model;
  const isWhole = inputs.every(({ checked }) => checked) && heads.every(({ checked }) => checked.target);
  if (!data || !training || !isWhole || heads.length === 0) return files;
  return [
    ...files,
    { path: "data.ts", text: writeData(model, data, specPath) },
    {
      path: "train.ts",
      text: writeTrain(model, training, { create, inNetwork: used, specPath, hasOpenSizes }),
    },
    { path: "predict.ts", text: writePredict(model, specPath, hasOpenSizes) },
  ];
}
