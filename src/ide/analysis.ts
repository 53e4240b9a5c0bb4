import type { IToken } from "chevrotain";
import { lexer } from "../../grammar/parser.js";
import type * as ast from "../1-parse/ast.js";
import type { Passage } from "../2-resolve/resolved.js";
import type { ModelNode } from "../3-check/model.js";
import { analyse } from "../compile.js";
import type { Checked, Host } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isSaid, lint } from "../lint/index.js";
import type { Levels } from "../lint/index.js";
import type { SourceFile } from "../text/source.js";
import { lazily } from "./lazily.js";
import { indexNames } from "./names.js";
import type { NameIndex } from "./names.js";

/** What an editor may ask of the world, besides what the compiler asks. */
export interface IdeHost extends Host {
  /** What lies in a folder; the names of folders end in a slash. Paths are as those of specs. */
  readonly listFolder?: (path: string) => readonly string[];
  /** How severe the rules of the linter are; without them, nothing is linted. */
  readonly lintLevels?: Levels;
}

/** A spec as the compiler understands it, with what features look up in it. Each table is made when first asked for. */
export interface Analysis extends Checked {
  readonly file: SourceFile;
  readonly host: IdeHost;
  /** What builds but is unwise, as the linter finds it, without what the checker says already. */
  readonly findings: () => readonly Diagnostic[];
  /** Of the text as it stands, without comments. */
  readonly tokens: () => readonly IToken[];
  /** The file itself and what it imports. */
  readonly trees: readonly ast.Ast[];
  readonly names: () => NameIndex;
  /** What flows through a step, each time that something does. */
  readonly passages: () => ReadonlyMap<ast.Step, readonly Passage[]>;
  /** The nodes that a call adds by itself, by the place of its text. */
  readonly nodesAt: (path: string, start: number) => readonly ModelNode[];
}

export function analyseForEditor(file: SourceFile, host: IdeHost): Analysis {
  return withTables(file, host, analyse(file, host));
}

export function withTables(file: SourceFile, host: IdeHost, checked: Checked): Analysis {
  const { resolved, nodes } = checked.model;
  const trees = [checked.ast, ...resolved.imports];
  const byPlace = lazily(() =>
    grouped(nodes, ({ nameSpan, operation }) =>
      operation.kind === "lost" ? undefined : place(nameSpan.file.path, nameSpan.start),
    ),
  );
  return {
    ...checked,
    file,
    host,
    trees,
    findings: lazily(() => findingsOf(checked, host)),
    tokens: lazily(() => lexer.tokenize(file.text).tokens),
    names: lazily(() => indexNames(trees, resolved.bindings)),
    passages: lazily(() => grouped(resolved.network.passages, ({ step }) => step)),
    nodesAt: (path, start) => byPlace().get(place(path, start)) ?? [],
  };
}

function findingsOf(checked: Checked, { lintLevels }: IdeHost): readonly Diagnostic[] {
  if (!lintLevels) return [];
  return lint(checked, lintLevels).filter((finding) => !isSaid(finding, checked.diagnostics));
}

const place = (path: string, start: number) => `${start} ${path}`;

function grouped<K, V>(values: Iterable<V>, keyOf: (value: V) => K | undefined): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
