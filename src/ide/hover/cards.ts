import type * as ast from "../../1-parse/ast.js";
import type { Callable } from "../../catalogue/options.js";
import { blockSignature, signatureLine, signatureOf } from "../docs.js";
import { code, joined } from "./markdown.js";

/** How a layer, a loss, a source, … is written, and what it does. */
export function callCard(callable: Callable): string {
  return joined(code(signatureLine(signatureOf(callable))), callable.doc);
}

export function blockCard(block: ast.BlockDeclaration): string {
  return joined(code(`block ${signatureLine(blockSignature(block))}`), block.doc);
}
