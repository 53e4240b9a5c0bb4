import type { Analysis } from "./analysis.js";
import { isInComment } from "./comments.js";
import { blockSignature, signatureOf } from "./docs.js";
import type { Signature } from "./docs.js";
import { calleeOf, unnamedHere } from "./expected.js";
import { placeAt } from "./place.js";

export interface SignatureHelp {
  readonly signature: Signature;
  /** The parameter that the cursor is at; nothing where none is left. */
  readonly active: number | undefined;
}

/** The call around an offset, and which of its options the cursor is at. */
export function signatureHelp(analysis: Analysis, offset: number): SignatureHelp | undefined {
  if (isInComment(analysis.ast, offset)) return undefined;
  const { frames } = placeAt(analysis.tokens(), offset);
  const i = frames.findLastIndex((frame) => frame.kind === "call");
  const frame = frames[i];
  if (frame?.kind !== "call") return undefined;
  const callee = calleeOf(analysis, frames, i);
  if (!callee) return undefined;
  const signature = callee.kind === "block" ? blockSignature(callee.block) : signatureOf(callee.callable);
  const names = signature.parameters.map((p) => p.name);
  const name = frame.key ?? (names[0] === "" ? "" : unnamedHere(callee, frame));
  const active = name === undefined ? -1 : names.indexOf(name);
  return { signature, active: active < 0 ? undefined : active };
}
