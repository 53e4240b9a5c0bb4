import { construct, literal, path } from "../typescript/tree.js";
import type { Expression } from "../typescript/tree.js";

/** `new URL("../../specs/seed.mcnn", import.meta.url)` */
export function urlOf(file: string): Expression {
  return construct("URL", literal(encodedPath(file)), path("import", "meta", "url"));
}

/** The folder of a file; paths have forward slashes. */
export function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "./";
}

function encodedPath(file: string): string {
  // A drive's letter would be read as a scheme.
  const [, drive, rest = ""] = /^([A-Za-z]:)(\/.*)$/.exec(file) ?? [];
  return drive === undefined ? encoded(file) : `file:///${drive}${encoded(rest)}`;
}

function encoded(file: string): string {
  const wellFormed = file.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}
