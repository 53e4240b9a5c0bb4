import { isProblem } from "../../catalogue/problem.js";
import type { Problem } from "../../catalogue/problem.js";
import type { Shape } from "../../shape/shape.js";
import { isKnown } from "../../shape/dim.js";
import type { Unknown } from "../../shape/dim.js";
import type { Condition } from "../../shape/facts.js";
import { inferStep } from "./infer.js";
import type { ModelNode } from "../model.js";
import type { Target } from "../target.js";

/** Numbers in place of unknown sizes, by their keys. */
export type Numbers = ReadonlyMap<string, number>;

/** Two ways to choose numbers, so that a number in a text can be told from those that were chosen. */
export interface Probe {
  /** A prime, larger than sizes are. */
  readonly large: number;
  readonly second: boolean;
  /** Whether sizes that fit one number only are large too: they show in the text as what they will be. */
  readonly all: boolean;
}

export interface StepNeed {
  readonly condition: Condition;
  /** Numbers that break this condition alone: those count that the rule refuses first. */
  readonly broken: readonly ((probe: Probe) => Numbers)[];
}

/**
 * What a step needs of its sources' unknown sizes. The step's own rule is asked, with numbers in place of what is not
 * known, so that nothing is said twice.
 */
export function needsOfStep(
  nodes: readonly ModelNode[],
  node: ModelNode,
  target: Target,
): readonly StepNeed[] {
  const sources = node.sources.map((id) => nodes[id]?.shape ?? []);
  const sizes = unknownSizes(sources);
  const refuses = (numbers: Numbers) => refusal(node, sources, numbers, target) !== undefined;
  if (sizes.length === 0 || takesAll(sizes, refuses)) return [];
  const base = numbersThatFit(sources, sizes, refuses);
  if (!base) return [];
  const fits = (changed: Numbers) => !refuses(new Map([...base, ...changed]));
  const freedoms = sizes.map((size) => freedomOf({ sources, sizes, base, fits }, size));
  return freedoms.flatMap((freedom) => needsOfSize(freedoms, freedom));
}

/** Why the step's rule refuses its sources, with these numbers in place of their unknown sizes. */
export function refusal(
  { operation, values }: ModelNode,
  sources: readonly Shape[],
  numbers: Numbers,
  target: Target,
): Problem | undefined {
  if (operation.kind !== "layer" && operation.kind !== "fusion") return undefined;
  const known = sources.map((shape) =>
    shape.map((size) => (isKnown(size) ? size : (numbers.get(size.key) ?? 1))),
  );
  const result = inferStep(operation, known, values, target);
  return isProblem(result) ? result : undefined;
}

interface Asking {
  readonly sources: readonly Shape[];
  readonly sizes: readonly Unknown[];
  /** Numbers that fit. */
  readonly base: Numbers;
  /** Whether they still do with some of them changed. */
  readonly fits: (changed: Numbers) => boolean;
}

function unknownSizes(sources: readonly Shape[]): readonly Unknown[] {
  const sizes = new Map<string, Unknown>();
  for (const size of sources.flat()) if (!isKnown(size)) sizes.set(size.key, size);
  return [...sizes.values()];
}

/** What takes the least, and numbers that have nothing in common, takes all. */
function takesAll(sizes: readonly Unknown[], refuses: (numbers: Numbers) => boolean): boolean {
  const least = new Map(sizes.map(({ key }) => [key, 1]));
  const unlike = new Map(sizes.map(({ key }, i) => [key, 1_000_003 * 7 ** i]));
  return !refuses(least) && !refuses(unlike);
}

/** What divides well, then what is small. */
const tried = [5040, 64, 32, 16, 12, 8, 6, 5, 4, 3, 2, 1];

function numbersThatFit(
  sources: readonly Shape[],
  sizes: readonly Unknown[],
  refuses: (numbers: Numbers) => boolean,
): Numbers | undefined {
  const beside = new Map(sizes.map((size) => [size.key, knownBeside(sources, size)]));
  for (const number of [...tried, ...sources.flat().filter(isKnown)]) {
    const numbers = new Map(sizes.map(({ key }) => [key, beside.get(key) ?? number]));
    if (!refuses(numbers)) return numbers;
  }
  return undefined;
}

/** A size that is known on the same axis of another source. */
function knownBeside(sources: readonly Shape[], size: Unknown): number | undefined {
  const axis = axisOf(sources, size);
  return sources
    .map((shape) => shape[axis] ?? 1)
    .filter(isKnown)
    .find((known) => known !== 1);
}

/** How far a size may go while the others stay. */
type Freedom = { readonly size: Unknown; readonly base: number } & (
  | { readonly kind: "within"; readonly least: number; readonly most: number | undefined }
  /** Only with the others of `group`, which it is one of. */
  | { readonly kind: "together"; readonly group: readonly Unknown[]; readonly orOne: boolean }
  | { readonly kind: "multiple"; readonly of: number }
  | { readonly kind: "none"; readonly orOne: boolean }
);

const farthest = 2 ** 30;

function freedomOf(asking: Asking, size: Unknown): Freedom {
  const base = asking.base.get(size.key) ?? 1;
  const fitsAt = (number: number) => asking.fits(new Map([[size.key, number]]));
  if (fitsAt(base + 1) || (base > 1 && fitsAt(base - 1))) {
    const least = fitsAt(1) ? 1 : turn(1, base, fitsAt);
    return {
      kind: "within",
      size,
      base,
      least,
      most: fitsAt(farthest) ? undefined : turn(farthest, base, fitsAt),
    };
  }
  const group = togetherWith(asking, size);
  if (group) return { kind: "together", size, base, group, orOne: fitsAt(1) };
  if (!fitsAt(2 * base)) return { kind: "none", size, base, orOne: base !== 1 && fitsAt(1) };
  let of = 1;
  while (!fitsAt(of)) of += 1;
  return { kind: "multiple", size, base, of };
}

function needsOfSize(freedoms: readonly Freedom[], freedom: Freedom): readonly StepNeed[] {
  const { size, base } = freedom;
  const broken = (number: (large: number) => number) => (probe: Probe) =>
    new Map([...telling(freedoms, probe), [size.key, number(probe.large)]]);
  const tooLarge = [broken((large) => large)];
  switch (freedom.kind) {
    case "within": {
      const { least, most } = freedom;
      const tooSmall = [broken((large) => -large), broken(() => least - 1)];
      return [
        { condition: { kind: "atLeast", size, than: least }, broken: tooSmall },
        ...(most === undefined
          ? []
          : [{ condition: { kind: "atMost" as const, size, than: most }, broken: tooLarge }]),
      ];
    }
    case "together": {
      const { group, orOne } = freedom;
      // Where one may stretch to any other, each is held against each.
      const before = group.slice(0, orOne ? group.indexOf(size) : Math.min(group.indexOf(size), 1));
      return before.map((to) => ({ condition: { kind: "equal", size, to, orOne }, broken: tooLarge }));
    }
    case "multiple":
      return [{ condition: { kind: "multiple", size, of: freedom.of }, broken: tooLarge }];
    case "none":
      return [
        { condition: { kind: "oneOf", size, values: freedom.orOne ? [base, 1] : [base] }, broken: tooLarge },
      ];
  }
}

/** Numbers that fit, and tell the sizes apart where they may. */
function telling(freedoms: readonly Freedom[], { large, second, all }: Probe): Numbers {
  const sizes = freedoms.map(({ size }) => size);
  // No multiples of each other: those are what shapes have of values.
  const apart = (size: Unknown) => large + 10_007 * (sizes.indexOf(size) + 1);
  const number = (freedom: Freedom): number => {
    switch (freedom.kind) {
      case "together":
        return apart(freedom.group[0] ?? freedom.size);
      case "within":
        if (freedom.most === undefined) return apart(freedom.size);
        return second ? freedom.least : freedom.most;
      case "multiple":
        return second ? 2 * freedom.of : freedom.of;
      case "none":
        if (all) return apart(freedom.size);
        return second && freedom.orOne ? 1 : freedom.base;
    }
  };
  return new Map(freedoms.map((freedom) => [freedom.size.key, number(freedom)]));
}

/** The sizes, this one among them, that may change only together; nothing where it may not change at all. */
function togetherWith({ sources, sizes, base, fits }: Asking, size: Unknown): readonly Unknown[] | undefined {
  const grown = (group: readonly Unknown[]) =>
    fits(new Map(group.map(({ key }) => [key, (base.get(key) ?? 1) + 1])));
  const axis = axisOf(sources, size);
  const alike = sizes.filter(({ key }) => base.get(key) === base.get(size.key));
  const candidates = [
    alike.filter((other) => axisOf(sources, other) === axis),
    ...alike.filter((other) => other !== size).map((other) => [size, other]),
    alike,
  ];
  let group = candidates.find(grown);
  for (const other of group ?? []) {
    const fewer: readonly Unknown[] = (group ?? []).filter((s) => s !== other);
    if (other !== size && grown(fewer)) group = [...fewer];
  }
  return group;
}

function axisOf(sources: readonly Shape[], { key }: Unknown): number {
  return Math.max(...sources.map((shape) => shape.findIndex((s) => !isKnown(s) && s.key === key)));
}

/** Between one number that does not fit and one that does: the last that does. */
function turn(unfit: number, fit: number, fits: (number: number) => boolean): number {
  let [bad, good] = [unfit, fit];
  while (Math.abs(good - bad) > 1) {
    const middle = Math.floor((bad + good) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
