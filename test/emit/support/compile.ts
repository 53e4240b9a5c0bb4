import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { analyse, isAccepted } from "../../../src/compile.js";
import type { Checked } from "../../../src/compile.js";
import { emit, format } from "../../../src/5-emit/index.js";
import type { GeneratedFile } from "../../../src/5-emit/index.js";
import { sourceFile } from "../../../src/text/source.js";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

export function analyseText(text: string, files: Readonly<Record<string, string>> = {}): Checked {
  return analyse(sourceFile("specs/case.mcnn", text), {
    readText: (name) => files[path.posix.basename(name)],
  });
}

export function analyseFile(file: string): Checked {
  const at = (name: string) => path.join(root, name);
  return analyse(sourceFile(file, readFileSync(at(file), "utf8")), {
    readText: (name) => readFileSync(at(name), "utf8"),
  });
}

/** The code of a spec that must be accepted. */
export function codeOf(checked: Checked, specPath = "../../specs/case.mcnn"): Promise<GeneratedFile[]> {
  if (!isAccepted(checked))
    throw new Error(checked.diagnostics.map((d) => `${d.code}: ${d.message}: ${d.label}`).join("\n"));
  return format(emit(checked.model, { specPath }));
}

/** Files that others import are no specs of their own. */
export function specsIn(folder: string): string[] {
  return readdirSync(path.join(root, folder)).filter(
    (name) => name.endsWith(".mcnn") && !name.startsWith("part-"),
  );
}
