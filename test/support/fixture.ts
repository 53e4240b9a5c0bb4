// A case is a spec with its expectations marked under the lines: carets where an error is, tildes where a related
// place is, both with what is said there.
//
//     fuse joint = concat(a, b)
//                            ^ E0302: `b` is 26 × 26
//
// `--- file: blocks.mcnn ---` begins another file of the case.

/** A place that is marked, on one line. Columns count from 0. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The code of an error or a warning, or `related`. */
  readonly kind: string;
  readonly text: string;
}

export interface Case {
  /** Without marks; the first is the spec. */
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
}

export const mainFile = "case.mcnn";

export function parseCase(text: string): Case {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  for (const [file, part] of splitFiles(text)) {
    const lines: string[] = [];
    for (const line of part.split("\n")) {
      const mark = readMark(file, lines.length, line);
      if (mark) marks.push(mark);
      else lines.push(line);
    }
    files.set(file, lines.join("\n"));
  }
  return { files, marks };
}

/** The case as a text, to compare and to paste. */
export function formatCase({ files, marks }: Case): string {
  return [...files]
    .map(([file, text]) => `${file === mainFile ? "" : separator(file)}${markUp(file, text, marks)}`)
    .join("");
}

function markUp(file: string, text: string, marks: readonly Mark[]): string {
  return text
    .split("\n")
    .flatMap((line, i) => [
      line,
      ...marks
        .filter((m) => m.file === file && m.line === i + 1)
        .sort(byPlace)
        .map(writeMark),
    ])
    .join("\n");
}

function byPlace(a: Mark, b: Mark): number {
  return a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1);
}

const separator = (file: string) => `--- file: ${file} ---\n`;

function splitFiles(text: string): [string, string][] {
  const parts = text.split(/^--- file: (.+) ---\n/m);
  const files: [string, string][] = [[mainFile, parts[0] ?? ""]];
  for (let i = 1; i < parts.length; i += 2) files.push([parts[i] ?? "", parts[i + 1] ?? ""]);
  return files;
}

function readMark(file: string, line: number, text: string): Mark | undefined {
  const [, space = "", signs, kind, said = ""] = /^(\s*)(\^+|~+) (\w+)(?:: (.*))?$/.exec(text) ?? [];
  if (signs === undefined || kind === undefined) return undefined;
  return { file, line, from: space.length, to: space.length + signs.length, kind, text: said.trimEnd() };
}

function writeMark({ from, to, kind, text }: Mark): string {
  const sign = kind === "related" ? "~" : "^";
  return `${" ".repeat(from)}${sign.repeat(to - from)} ${kind}${text === "" ? "" : `: ${text}`}`;
}
