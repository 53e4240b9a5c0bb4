import { fusions } from "../catalogue/fusions/index.js";
import { layers } from "../catalogue/layers/index.js";
import type { Callable } from "../catalogue/options.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { E0203 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { writeInstead } from "../fixes/fix.js";

const callables: readonly Callable[] = [...layers.values(), ...fusions.values()];

/** Words of Keras, PyTorch and others, without regard to case and underscores. */
const foreign = new Map(
  callables.flatMap((c) => c.aliases.map((alias): [string, string] => [folded(alias), c.name])),
);

/** No layer, block or branch has this name: says the nearest that has. */
export function unknownStep(name: ast.Name, inScope: readonly string[]): Diagnostic {
  const translated = foreign.get(folded(name.text));
  const near = translated ?? nearest(name.text, [...inScope, ...callables.map((c) => c.name)]);
  const why =
    translated === undefined
      ? "no layer, block or branch has this name"
      : `it is called \`${translated}\` here`;
  return E0203({ name: name.text, why }, name.span, {
    fixes: near === undefined ? [] : [writeInstead(name.span, near)],
  });
}

function folded(word: string): string {
  return word
    .replace(/^(?:nn|F|tf|layers|keras)\./, "")
    .replaceAll("_", "")
    .toLowerCase();
}
