import type { Program } from "../../4-lower/program.js";
import type { GeneratedFile } from "../generated-file.js";
import { classNames, writeLayers } from "./layers-file.js";
import { writeModel } from "./model/model.js";
import { writeSizes } from "./sizes.js";
import { writeData } from "./training/data.js";
import { writePredict } from "./training/predict.js";
import { writeTrain } from "./training/train.js";

/** A program as TypeScript for TensorFlow.js. `specPath` is the spec's, relative to the generated folder. */
export function writeTfjs(program: Program, specPath: string): GeneratedFile[] {
  const { text, create, classes } = writeModel(program, specPath, classNames);
  const files = [{ path: "model.ts", text }];
  if (classes.length > 0) files.push({ path: "layers.ts", text: writeLayers(classes, specPath) });
  if (program.needs.length > 0) files.push({ path: "sizes.ts", text: writeSizes(program, specPath) });
  if (!program.learning) return files;
  const { data, training } = program.learning;
  return [
    ...files,
    { path: "data.ts", text: writeData(program, data, specPath) },
    { path: "train.ts", text: writeTrain(program, training, create, specPath) },
    { path: "predict.ts", text: writePredict(program, specPath) },
  ];
}
