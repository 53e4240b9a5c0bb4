import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { W0504, W0505 } from "../../diagnostics/messages.generated.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import { sizeOf } from "../../shape/shape.js";
import type { CheckedHead, CheckedInput } from "../checked.js";
import { shapeOf } from "../network/types.js";
import { writeInstead } from "../../fixes/fix.js";

/** Data that train, and teach nothing. */
export function dataWarnings(
  resolved: Resolved,
  inputs: readonly (CheckedInput | undefined)[],
  heads: readonly (CheckedHead | undefined)[],
): Diagnostic[] {
  return [...answersGiven(resolved, inputs, heads), ...inputs.flatMap((input) => enlarged(input))];
}

/** Several numbers may be meant to come out as they went in, as in an autoencoder; one answer is not. */
function answersGiven(
  resolved: Resolved,
  inputs: readonly (CheckedInput | undefined)[],
  heads: readonly (CheckedHead | undefined)[],
): Diagnostic[] {
  return heads.flatMap((head, h) => {
    const target = head?.target;
    const copies = head?.kind === "tensor" || head?.kind === "mask";
    if (!target || copies || (head.kind === "number" && sizeOf(shapeOf("", head.output)) !== 1)) return [];
    return inputs.flatMap((input, i) => {
      const column = input?.from.columns.find((name) => target.columns.includes(name));
      if (!input || column === undefined || input.from.source !== target.source) return [];
      const names = {
        input: resolved.inputs[i]?.declaration.name.text ?? "",
        head: resolved.heads[h]?.declaration.name.text ?? "",
      };
      return [W0504({ ...names, column }, input.from.span, { because: target.span })];
    });
  });
}

/** Such small divisors are meant as factors: 1/255, 1/127.5, 1/65535. */
const smallest = 0.01;

function enlarged(input: CheckedInput | undefined): Diagnostic[] {
  return (input?.preparation ?? []).flatMap(({ definition, values, span }) => {
    const { by } = values;
    if (definition.name !== "rescale" || typeof by !== "number" || by <= 0 || by > smallest) return [];
    const times = Number((1 / by).toPrecision(6));
    const step = `rescale(${times})`;
    const fixes = [writeInstead(span, step)];
    return [W0505({ by: Number(by.toPrecision(4)), times }, span, { fixes })];
  });
}
