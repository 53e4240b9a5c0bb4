import { readFileSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { isAscii, isUtf8 } from "node:buffer";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { E0102, E0104 } from "../diagnostics/messages.generated.js";
import { maxFileLength } from "../limits.js";
import { errorCode, UsageError } from "../runtime/errors.js";
import { sourceFile, span } from "../text/source.js";

/** A spec's text, or why it is none. */
export type SpecText =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly text?: undefined; readonly fault: Diagnostic };

/** Throws UsageError where there is no file to read. */
export function readSpec(path: string): SpecText {
  const { size } = statOf(path);
  if (size > maxFileLength) {
    const why = `a spec has at most ${maxFileLength / 1e6} MB, and this file has ${(size / 1e6).toFixed(1)} MB`;
    return { fault: E0104({ what: "the file is too large", why }, placeIn(path, "", 0)) };
  }
  const bytes = read(path);
  if (isAscii(bytes)) return { text: bytes.toString("latin1") };
  const text = new TextDecoder("utf-8").decode(bytes);
  return isUtf8(bytes) ? { text } : { fault: notUtf8(path, bytes, text) };
}

function notUtf8(path: string, bytes: Buffer, text: string): Diagnostic {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const character = `text ${utf16 ? "in UTF-16" : "that is not UTF-8"}`;
  const where = utf16 ? placeIn(path, "", 0) : placeIn(path, text, Math.max(0, text.indexOf("\ufffd")));
  return E0102({ character, why: "a spec is text in UTF-8" }, where, { help: ["save the file as UTF-8"] });
}

function placeIn(path: string, text: string, offset: number) {
  return span(sourceFile(slashed(path), text), offset, Math.min(offset + 1, text.length));
}

/** Paths have forward slashes everywhere but at the file system. */
export function slashed(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

function statOf(path: string): Stats {
  let stat;
  try {
    stat = statSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
  if (stat.isDirectory())
    throw new UsageError(`${path} is a folder`, "name the spec, a file that ends in .mcnn");
  if (!stat.isFile())
    throw new UsageError(`${path} is not a file`, "name the spec, a file that ends in .mcnn");
  return stat;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function cannotRead(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new UsageError(`there is no file ${path}`, "check the path; `mcnn init` writes a first spec");
  return new UsageError(`${path} cannot be read (${code})`, "check its permissions");
}
