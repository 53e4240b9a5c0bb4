import type { Model } from "../3-check/model.js";
import { header } from "./header.js";
import { text } from "./literal.js";

/** `predict.ts`: asks a trained network. */
export function writePredict({ name }: Model, specPath: string, hasOpenSizes: boolean): string {
  return (
    `${header(specPath)}import { predict } from "mcnn/runtime";\nimport { data } from "./data.js";\n` +
    `${hasOpenSizes ? 'import { misfit } from "./sizes.js";\n' : ""}\n` +
    `await predict({ name: ${text(name)}, data${hasOpenSizes ? ", misfit" : ""} });\n`
  );
}
