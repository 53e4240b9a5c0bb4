import type { HeadKind } from "../catalogue/heads/index.js";
import { losses } from "../catalogue/losses/index.js";
import type { Loss } from "../catalogue/losses/index.js";
import { readOptions } from "../catalogue/read-options.js";
import type { Value } from "../catalogue/value.js";
import { replace } from "../diagnostics/diagnostic.js";
import { E0402 } from "../diagnostics/messages.generated.js";
import type { Span } from "../text/source.js";
import type { CheckedCall } from "./checked.js";
import { kindsText, lastSize } from "./heads-output.js";
import type { TypedHead } from "./heads-output.js";
import { readCall } from "./settings-calls.js";
import type { Report, Room } from "./settings-calls.js";

const room: Room<Loss> = {
  what: "loss",
  definitions: losses,
};

/** The loss, or the kind's own where none is given or the given one is in error. */
export function readLoss(head: TypedHead, value: Value | undefined, report: Report): CheckedCall<Loss> {
  const { kind } = head.type;
  const because = head.resolved.type.span;
  const standard = standardLoss(kind, because);
  const call = value && readCall(room, "loss", value, report);
  if (!call) return standard;
  const { definition, values, span } = call;
  const params = { loss: definition.name, head: head.name };
  if (!definition.heads.includes(kind.name)) {
    const why = `it is for ${kindsText(definition.heads)}, and \`${head.name}\` is ${kind.name}`;
    const fixes = [replace(`write \`${kind.loss}\``, span, kind.loss)];
    report(E0402({ ...params, why }, span, { fixes, because }));
    return standard;
  }
  const misfit = definition.misfit(values, lastSize(head.output));
  if (!misfit) return call;
  report(E0402({ ...params, why: misfit.why }, span, { because }));
  return standard;
}

function standardLoss(kind: HeadKind, span: Span): CheckedCall<Loss> {
  const definition = losses.get(kind.loss);
  if (!definition) throw new Error(`the catalogue has no ${kind.loss}`);
  return { definition, values: readOptions(definition, []).values, given: [], span };
}
