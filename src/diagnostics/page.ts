import type { About, Severity } from "./diagnostic.js";

/** What `mcnn explain` and the documentation show of a code; written in `errors/<code>.md`. */
export interface Page {
  readonly code: string;
  readonly severity: Severity;
  readonly about: About;
  readonly chains: boolean;
  readonly title: string;
  /** What it means and why it is so, in Markdown. */
  readonly text: string;
  /** Complete specs: one with exactly this mistake, the other without any. */
  readonly wrong: string;
  readonly right: string;
}
