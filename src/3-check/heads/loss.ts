import type { HeadKind } from "../../catalogue/heads/index.js";
import { losses } from "../../parts/losses/index.js";
import type { Loss } from "../../parts/losses/index.js";
import { readOptions } from "../../catalogue/read-options.js";
import type { Value } from "../../catalogue/value.js";
import { E0402 } from "../../diagnostics/messages.generated.js";
import { writeInstead } from "../../fixes/fix.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall } from "../checked.js";
import { kindsText, lastSize } from "./output.js";
import type { TypedHead } from "./output.js";
import { meantBy, misfitOf, readCall } from "../settings/calls.js";
import type { Report, Room } from "../settings/calls.js";

const room: Room<Loss> = {
  what: "loss",
  definitions: losses,
};

/** The loss, or the kind's own where none is given or the given one is in error. */
export function readLoss(head: TypedHead, value: Value | undefined, report: Report): CheckedCall<Loss> {
  const { kind } = head.type;
  const because = head.resolved.type.span;
  const standard = standardLoss(kind, because);
  if (!value) return standard;
  const meant = meantBy(losses, value);
  const params = { loss: meant?.name ?? "", head: head.name };
  // A loss for other heads is refused as such, whatever its name in other libraries.
  if (meant && !meant.heads.includes(kind.name)) {
    const why = `it is for ${kindsText(meant.heads)}, and \`${head.name}\` is ${kind.name}`;
    const fixes = [writeInstead(value.span, kind.loss)];
    report(E0402({ ...params, why }, value.span, { fixes, because }));
    return standard;
  }
  const call = readCall(room, "loss", value, report);
  const misfit = call?.definition.misfit(call.values, lastSize(head.output));
  if (call && !misfit) return call;
  if (misfit) {
    const { at, fixes } = misfitOf(value, misfit);
    report(E0402({ ...params, why: misfit.why }, at, { because, fixes }));
  }
  return standard;
}

function standardLoss(kind: HeadKind, span: Span): CheckedCall<Loss> {
  const definition = losses.get(kind.loss);
  if (!definition) throw new Error(`the catalogue has no ${kind.loss}`);
  return { definition, values: readOptions(definition, []).values, given: [], span };
}
