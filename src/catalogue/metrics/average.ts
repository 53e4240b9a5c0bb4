import { choice, option } from "../options.js";
import { blame } from "../problem.js";
import type { Problem } from "../problem.js";

/** How the figures of several labels become one. */
export const averageOption = {
  average: option(choice(["macro", "micro"]), {
    default: "macro",
    doc: "`macro` counts each label alike, `micro` each row",
  }),
};

/** The runtime has no such counts yet. */
export function noMicro({ average }: { readonly average: "macro" | "micro" }): Problem | undefined {
  if (average === "macro") return undefined;
  return blame("average", "mcnn cannot average over rows yet", {
    mends: [{ kind: "option", title: "average over labels", option: "average", value: "macro" }],
  });
}
