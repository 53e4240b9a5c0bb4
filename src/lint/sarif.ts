import type { Diagnostic, Edit } from "../diagnostics/diagnostic.js";
import { positionAt } from "../text/source.js";
import type { Span } from "../text/source.js";
import { rules } from "./rules/index.js";
import { prefix } from "./rule.js";

const sarifLevels = { error: "error", warning: "warning", information: "note" } as const;

/** Findings in the form that code scanners exchange: SARIF 2.1.0. */
export function sarif(diagnostics: readonly Diagnostic[], version: string): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "mcnn",
            version,
            rules: rules.map(({ name, title, doc, level }) => ({
              id: prefix + name,
              name,
              shortDescription: { text: `Finds ${title}.` },
              fullDescription: { text: doc },
              defaultConfiguration:
                level === "off" ? { enabled: false } : { level: sarifLevels[level], enabled: true },
            })),
          },
        },
        // Columns count as JavaScript's strings do.
        columnKind: "utf16CodeUnits",
        results: diagnostics.map(result),
      },
    ],
  };
}

function result({ code, severity, message, label, span, related, fixes }: Diagnostic): object {
  const index = rules.findIndex(({ name }) => prefix + name === code);
  return {
    ruleId: code,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: sarifLevels[severity],
    message: { text: label === "" ? message : `${message}: ${label}` },
    locations: [location(span)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((r) => ({ ...location(r.span), message: { text: r.message } })) }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: changes(edits),
          })),
        }),
  };
}

function location(span: Span): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: { uri: uri(span) }, region: region(span) } };
}

function region({ file, start, end }: Span): object {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function uri({ file }: Span): string {
  return file.path.split("/").map(encodeURIComponent).join("/");
}

function changes(edits: readonly Edit[]): object[] {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) byFile.set(uri(edit.span), [...(byFile.get(uri(edit.span)) ?? []), edit]);
  return [...byFile].map(([file, own]) => ({
    artifactLocation: { uri: file },
    replacements: own.map(({ span, newText }) => ({
      deletedRegion: region(span),
      insertedContent: { text: newText },
    })),
  }));
}
