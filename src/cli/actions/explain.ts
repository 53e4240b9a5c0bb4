import { nearest } from "../../text/nearest.js";
import { pages } from "../../diagnostics/pages.generated.js";
import { UsageError } from "../../runtime/errors.js";
import { pageText } from "../page-text.js";

/** Prints the page of a code, and gives the exit code. Throws UsageError when there is none. */
export async function explain(code: string): Promise<number> {
  const page = pages.get(code.toUpperCase()) ?? (await lintPage(code));
  process.stdout.write(pageText(page));
  return 0;
}

/** The rules of lint come with the compiler, which takes time to load. */
async function lintPage(code: string) {
  const { rulePages } = await import("../../lint/index.js");
  const lintPages = rulePages();
  const page = lintPages.get(code) ?? lintPages.get(`lint/${code}`);
  if (page) return page;
  const near = nearest(code, [...pages.keys(), ...lintPages.keys()]);
  throw new UsageError(
    `there is no code ${code}`,
    near ? `did you mean ${near}?` : "codes look like E0301 or lint/naming",
  );
}
