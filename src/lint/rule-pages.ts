import type { Page } from "../diagnostics/page.js";
import { prefix } from "./rule.js";
import { rules } from "./rules/index.js";

/** What `mcnn explain lint/naming` shows, by code. */
export function rulePages(): ReadonlyMap<string, Page> {
  return new Map(
    rules.map(({ name, title, level, about = "advice", doc, bad, good }) => {
      const code = prefix + name;
      const severity = level === "off" ? "information" : level;
      return [code, { code, severity, about, chains: false, title, text: doc, wrong: bad, right: good }];
    }),
  );
}
