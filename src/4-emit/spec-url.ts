import { text } from "./literal.js";

/** `new URL("../../specs/seed.mcnn", import.meta.url)` */
export function urlCode(path: string): string {
  return `new URL(${text(urlOf(path))}, import.meta.url)`;
}

/** The folder of a file; paths have forward slashes. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "./";
}

function urlOf(path: string): string {
  // A drive's letter would be read as a scheme.
  const [, drive, rest = ""] = /^([A-Za-z]:)(\/.*)$/.exec(path) ?? [];
  return drive === undefined ? encoded(path) : `file:///${drive}${encoded(rest)}`;
}

function encoded(path: string): string {
  const wellFormed = path.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}
