import type { Callable } from "../../catalogue/options.js";
import type { Argument } from "../../catalogue/value.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";

/** The argument that gives an option, by its name or by its place. */
export function argumentOf(node: NetworkNode, callable: Callable, option: string): Argument | undefined {
  const unnamed = node.arguments.filter((a) => a.name === undefined);
  const place = callable.unnamed.indexOf(option);
  return node.arguments.find((a) => a.name === option) ?? (place >= 0 ? unnamed[place] : undefined);
}
