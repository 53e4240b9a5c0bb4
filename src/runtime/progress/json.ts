import type { Reporter } from "./events.js";

/** For programs: one JSON object a line on standard output, the result last. */
export function jsonReporter(): Reporter {
  return (event) => {
    if (event.event !== "step" && event.event !== "data") process.stdout.write(`${JSON.stringify(event)}\n`);
  };
}
