import { headKinds } from "../../catalogue/heads/index.js";
import { inputKinds } from "../../catalogue/inputs/index.js";
import { columnPath } from "../../catalogue/paths.js";
import type { Value } from "../../catalogue/value.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import { numbersKnown } from "./indices.js";
import type { ModelNode } from "../model.js";

/** The columns, by source, whose numbers say which class or which vector: whether they can is seen in each of them. */
export function labelColumns(
  { heads, inputs }: Resolved,
  nodes: readonly ModelNode[],
): ReadonlyMap<string, readonly string[]> {
  const answers = heads
    .filter(({ type }) => headKinds.get(type.name.text)?.target.values !== "numbers")
    .map(({ settings }) => settings.find(({ name }) => name === "target")?.value);
  const lookedUp = inputs
    .filter(
      ({ type, node }) =>
        inputKinds.get(type.name.text)?.values === "classes" || numbersKnown(nodes, node) !== undefined,
    )
    .map(({ source }) => source);
  const columns = new Map<string, string[]>();
  for (const { source, column } of [...answers, ...lookedUp].flatMap(pathsOf)) {
    const before = columns.get(source);
    if (before) before.push(column);
    else columns.set(source, [column]);
  }
  return columns;
}

function pathsOf(value: Value | undefined) {
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  return items.flatMap((item) => {
    const path = columnPath.read(item);
    return path.ok ? [path.value] : [];
  });
}
