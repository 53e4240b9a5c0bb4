import { nearest } from "../text/nearest.js";
import { fits, misfit } from "./options.js";
import type { Callable, OptionType } from "./options.js";
import { readOptions } from "./read-options.js";
import type { OptionsRead } from "./read-options.js";
import { valueText } from "./value.js";

/** A call as the value of an option: `l2(0.01)`, `lstm(64)`; a bare word is a call without arguments. */
export interface Called<C extends Callable = Callable> {
  readonly kind: "called";
  readonly callable: C;
  readonly options: OptionsRead;
}

/** One of `callables`, with its own options; `what` names the kind: "a regularizer". */
export function callOf<C extends Callable>(what: string, callables: readonly C[]): OptionType<Called<C>> {
  const names = callables.map((c) => c.name);
  const shown =
    names.length > 8 ? `, such as \`${names.slice(0, 4).join("`, `")}\`` : `: \`${names.join("`, `")}\``;
  return {
    expects: `${what}${shown}`,
    words: callables.filter((c) => !needsOptions(c)).map((c) => c.name),
    calls: callables,
    read: (value) => {
      const name = value.kind === "call" ? value.name : value.kind === "word" ? value.value : undefined;
      if (name === undefined) return misfit(value, `${valueText(value)} is not ${what}`);
      const callable = callables.find((c) => c.name === name);
      if (!callable) {
        const foreign = callables.find((c) => c.aliases.includes(name))?.name;
        const instead = value.kind === "word" ? (foreign ?? nearest(name, names)) : undefined;
        return misfit(value, `\`${name}\` is not ${what}${shown}`, instead);
      }
      const options = readOptions(callable, value.kind === "call" ? value.arguments : []);
      const [problem] = options.problems;
      if (!problem) return fits({ kind: "called", callable, options });
      const { why, instead } = problem;
      return {
        ok: false,
        why,
        at: problem.at ?? value.span,
        ...(instead === undefined || !problem.at ? {} : { instead }),
      };
    },
  };
}

function needsOptions(callable: Callable): boolean {
  return Object.values(callable.options).some((option) => option.required);
}

/** A call without arguments, as a default. */
export function calledByDefault<C extends Callable>(callables: readonly C[], name: string): Called<C> {
  const callable = callables.find((c) => c.name === name);
  if (!callable) throw new Error(`the catalogue has no ${name}`);
  return { kind: "called", callable, options: readOptions(callable, []) };
}

export function isCalled(value: unknown): value is Called {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "called";
}
