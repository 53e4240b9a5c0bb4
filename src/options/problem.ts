import type { Span } from "../text/source.js";

/**
 * Why a rule refuses. It blames an option or an input, never a place in a file: the checker knows where that is
 * written. A fix is said in the language's own terms and is re-checked before it is offered.
 */
export interface Problem {
  readonly kind: "problem";
  /** The option's name, `input` (of a layer), or the number of a fusion's source from 0. */
  readonly blame: string | number;
  /** A place inside the blamed option's value, when that is narrower. */
  readonly at?: Span;
  /** What to write at that place. */
  readonly instead?: string;
  /** What stands under the carets, `{0}` for the name of a fusion's first source, e.g. "the window of 5 is larger than the map of 3 × 3". */
  readonly why: string;
  /** Another source that matters, with what it gives. */
  readonly related?: { readonly source: number; readonly message: string };
  readonly help?: string;
  readonly fixes: readonly RuleFix[];
  /** `E0307` unless the rule says more exactly. */
  readonly code?: "E0302" | "E0303" | "E0304" | "E0305" | "E0306" | "E0307" | "E0308";
}

export type RuleFix =
  /** Give `option` another value; without `value`, leave the option out. */
  | { readonly kind: "option"; readonly title: string; readonly option: string; readonly value?: string }
  /** Write another step in place of this one. */
  | { readonly kind: "replaceStep"; readonly title: string; readonly step: string }
  /** Write a step before this one (before the numbered source of a fusion). */
  | {
      readonly kind: "insertBefore";
      readonly title: string;
      readonly step: string;
      readonly source?: number;
    };

export function blame(
  what: string | number,
  why: string,
  more: Partial<Omit<Problem, "kind" | "blame" | "why">> = {},
): Problem {
  return { kind: "problem", blame: what, why, fixes: [], ...more };
}

export function isProblem(x: unknown): x is Problem {
  return typeof x === "object" && x !== null && "kind" in x && x.kind === "problem";
}
