import { choice, option } from "../../options/options.js";

/** How the figures of several labels become one. */
export const averageOption = {
  average: option(choice(["macro", "micro"]), {
    default: "macro",
    doc: "`macro` counts each label equally, `micro` each row",
  }),
};

/** `f1`, or `microF1`: a head may have both. */
export function averageLabel(name: string): (options: { readonly average: "macro" | "micro" }) => string {
  return ({ average }) =>
    average === "macro" ? name : `micro${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
