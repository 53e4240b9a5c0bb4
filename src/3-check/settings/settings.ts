import type { Entry, Value } from "../../catalogue/value.js";
import { E0215 } from "../../diagnostics/messages.generated.js";
import type * as ast from "../../1-parse/ast.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import { fix } from "../../fixes/fix.js";
import { dropSetting } from "../../fixes/settings.js";
import { span } from "../../text/source.js";
import { unknownWord } from "./calls.js";
import type { Report } from "./calls.js";

/** The settings that a part of a spec has, each with the words of other libraries for it. */
export type SettingNames = Readonly<Record<string, readonly string[]>>;

/** Settings by name; one that is unknown or given twice is told and left out. */
export function readSettings(
  of: string,
  names: SettingNames,
  entries: readonly Entry[],
  report: Report,
): ReadonlyMap<string, Value> {
  const known = new Map(Object.entries(names).map(([name, aliases]) => [name, { name, aliases }]));
  const read = new Map<string, Entry>();
  for (const entry of entries) {
    const before = read.get(entry.name);
    if (!known.has(entry.name)) report(unknownWord(`setting of ${of}`, entry.name, entry.nameSpan, known));
    else if (before) {
      const written = span(entry.nameSpan.file, entry.nameSpan.start, entry.value.span.end);
      const fixes = fix("leave it out", dropSetting(written));
      report(E0215({ option: entry.name }, entry.nameSpan, { because: before.nameSpan, fixes }));
    } else read.set(entry.name, entry);
  }
  return new Map([...read].map(([name, { value }]) => [name, value]));
}

/** Whether a setting is surely not written: neither its value is in error, nor another name misspelt for it. */
export function isMissing(
  name: string,
  names: SettingNames,
  declaration: { readonly settings: readonly ast.Setting[]; readonly broken: boolean } | undefined,
): boolean {
  return (
    declaration !== undefined &&
    !declaration.broken &&
    declaration.settings.every((s) => s.name.text !== name && Object.hasOwn(names, s.name.text))
  );
}

/** What could not be read was told: what is left of such a declaration says nothing for sure. */
export function outsideOfBroken({ ast: { declarations } }: Resolved, report: Report): Report {
  const broken = declarations.filter((d) => d.broken).map((d) => d.span);
  return (diagnostic) => {
    const { file, start } = diagnostic.span;
    if (!broken.some((s) => s.file === file && s.start <= start && start <= s.end)) report(diagnostic);
  };
}
