import { blame } from "../../../catalogue/problem.js";
import { numbersOf } from "./rule.js";
import type { Limit } from "./rule.js";

/** An option that TensorFlow.js has only as it is by default, and what happens otherwise. */
export function only(option: string, standard: number | boolean | undefined, why: string): Limit {
  return ({ values: { [option]: value } }) => {
    if (value === standard) return undefined;
    return refused(option, standard === undefined ? `\`${option}\`` : `\`${option}: ${String(value)}\``, why);
  };
}

/** An option whose numbers are 1 by default. */
export function onlyOnes(option: string, why: string): Limit {
  return ({ values: { [option]: value } }) =>
    numbersOf(value).every((n) => n === 1) ? undefined : refused(option, `\`${option}\` above 1`, why);
}

function refused(option: string, what: string, why: string) {
  return blame(option, `TensorFlow.js cannot take ${what}: ${why}`, {
    fixes: [{ kind: "option", title: `leave \`${option}\` out`, option }],
  });
}
