import type * as ast from "../../1-parse/ast.js";
import type { Callable } from "../../catalogue/options.js";
import { blockSignature, signatureLine, signatureOf } from "../docs.js";
import { code, joined } from "./markdown.js";

/** What fits in a line. */
const mostParameters = 5;

/** How a layer, a loss, a source, … is written, and what it does. */
export function callCard(callable: Callable): string {
  const { name, doc, parameters } = signatureOf(callable);
  const more = parameters.slice(mostParameters).map((p) => `\`${p.name}\``);
  const shown = [
    ...parameters.slice(0, mostParameters).map((p) => p.label),
    ...(more.length > 0 ? ["…"] : []),
  ];
  const others = more.length > 0 ? `Also: ${more.join(", ")}` : "";
  return joined(code(`${name}(${shown.join(", ")})`), doc, others);
}

export function blockCard(block: ast.BlockDeclaration): string {
  return joined(code(`block ${signatureLine(blockSignature(block))}`), block.doc);
}
