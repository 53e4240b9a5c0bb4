import type { Statement } from "./typescript/tree.js";

/** The first line of each file; `specPath` is relative to the generated folder. */
export function header(specPath: string): Statement[] {
  return [{ kind: "note", text: `Made by mcnn from ${specName(specPath)}: change the spec, not this file.` }];
}

/** As a reader knows it: without the way there from the generated folder. */
export function specName(specPath: string): string {
  return specPath.replace(/^(\.\.\/)+/, "");
}
