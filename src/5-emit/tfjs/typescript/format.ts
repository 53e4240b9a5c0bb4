import * as estree from "prettier/plugins/estree";
import * as typescript from "prettier/plugins/typescript";
import { format as prettify } from "prettier/standalone";
import type { GeneratedFile } from "../../generated-file.js";

/** Lays the files out as Prettier does, in the project's own width. */
export function format(files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  return Promise.all(
    files.map(async ({ path, text }) => ({
      path,
      text: await prettify(text, { parser: "typescript", plugins: [typescript, estree], printWidth: 110 }),
    })),
  );
}
