import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pages } from "../diagnostics/pages.generated.js";
import type { Page } from "../diagnostics/page.js";
import { rulePages } from "../lint/index.js";

/** Gives the address of a code's page: a file that lives as long as the server, so that links work offline. */
export function createPages(): {
  readonly href: (code: string) => string | undefined;
  readonly remove: () => void;
} {
  const all = new Map([...pages, ...rulePages()]);
  let folder: string | undefined;
  const written = new Map<string, string>();
  return {
    href: (code) => {
      const before = written.get(code);
      const page = all.get(code);
      if (before !== undefined || !page) return before;
      try {
        folder ??= mkdtempSync(path.join(os.tmpdir(), "mcnn-pages-"));
        const file = path.join(folder, `${code.replace("/", "-")}.md`);
        writeFileSync(file, markdown(page));
        written.set(code, pathToFileURL(file).href);
      } catch {
        return undefined;
      }
      return written.get(code);
    },
    remove: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function markdown({ code, severity, title, text, wrong, right }: Page): string {
  const spec = (lines: string) => `\`\`\`mcnn\n${lines.trimEnd()}\n\`\`\``;
  const parts = [`# ${severity} ${code}: ${title}`, text, "## Wrong", spec(wrong), "## Right", spec(right)];
  return `${parts.join("\n\n")}\n`;
}
