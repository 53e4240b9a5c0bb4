import { barReporter } from "./bar.js";
import type { Reporter } from "./events.js";
import { jsonReporter } from "./json.js";
import { lineReporter } from "./lines.js";

/** The reporter that suits who reads: a program, a terminal, or a log. */
export function createReporter({ json }: { readonly json: boolean }): Reporter {
  if (json) return jsonReporter();
  return process.stdout.isTTY ? barReporter() : lineReporter();
}
