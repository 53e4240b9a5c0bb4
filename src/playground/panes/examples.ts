import { make } from "../../graph/page/make.js";
import { titleOf } from "../desk.js";
import { examples } from "../world.js";

const folder = "networks/";

/** What the menu offers: specs with data, and the networks alone. */
export function exampleGroups(): readonly HTMLElement[] {
  const names = Object.keys(examples);
  return [
    group(
      "With data",
      names.filter((name) => !name.includes("/")),
    ),
    group(
      "Well-known networks",
      names.filter((name) => name.startsWith(folder)),
    ),
  ];
}

function group(label: string, names: readonly string[]): HTMLElement {
  const options = names.map((name) =>
    make("option", { value: `example:${name}` }, titleOf({ kind: "example", name })),
  );
  return make("optgroup", { label }, ...options);
}
