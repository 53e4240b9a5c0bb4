import { readFileSync } from "node:fs";
import { parse } from "../1-parse/parse.js";
import { format } from "../format/index.js";
import { sourceFile } from "../text/source.js";
import { printDiagnostics } from "./print.js";
import { readSpec, slashed } from "./read-spec.js";
import { replaceFile } from "./replace-file.js";

export type Formatted = "same" | "changed" | "unreadable";

/** Formats a file in place, or only says whether it would change. Specs with syntax errors are left as they are. */
export function formatFile(path: string, check: boolean): Formatted {
  const { text, fault } = readSpec(path);
  if (fault) {
    printDiagnostics([fault], process.stderr);
    return "unreadable";
  }
  const formatted = layOut(slashed(path), text);
  if (formatted === undefined) return "unreadable";
  if (formatted === text) return "same";
  if (!check) replaceFile(path, formatted);
  return "changed";
}

/** From standard input to standard output; with a syntax error, nothing is written. */
export function formatInput(check: boolean): Formatted {
  const text = readFileSync(process.stdin.fd, "utf8");
  const formatted = layOut("<stdin>", text);
  if (formatted === undefined) return "unreadable";
  if (!check) process.stdout.write(formatted);
  return formatted === text ? "same" : "changed";
}

function layOut(path: string, text: string): string | undefined {
  const file = sourceFile(path, text);
  const { diagnostics } = parse(file);
  if (diagnostics.length === 0) return format(file);
  printDiagnostics(diagnostics, process.stderr);
  return undefined;
}
