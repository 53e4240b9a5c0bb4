import { isAccepted } from "../../compile.js";
import type { Analysis } from "../../ide/analysis.js";

/** What panes can tell of a spec: nothing yet, only what is whole of it, or all. */
export type State = "empty" | "broken" | "whole";

export function stateOf(analysis: Analysis): State {
  if (analysis.model.nodes.length === 0)
    return isAccepted(analysis) || analysis.file.text.trim() === "" ? "empty" : "broken";
  return isAccepted(analysis) ? "whole" : "broken";
}
