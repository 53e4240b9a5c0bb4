import { commentText } from "./comment.js";

/** The first line of each file; `specPath` is relative to the generated folder. */
export function header(specPath: string): string {
  return `// Made by mcnn from ${commentText(specPath.replace(/^(\.\.\/)+/, ""))}: change the spec, not this file.\n`;
}
