import * as estree from "prettier/plugins/estree";
import * as typescript from "prettier/plugins/typescript";
import { format } from "prettier/standalone";

export interface PrettierPart {
  readonly format: typeof format;
  readonly plugins: readonly (typeof estree | typeof typescript)[];
}

// The layout of generated code.
(globalThis.mcnnParts ??= {}).prettier = { format, plugins: [typescript, estree] };
