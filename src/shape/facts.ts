import { leastOf } from "./bounds.js";
import type { Unknown } from "./dim.js";

/** What must hold of sizes that only the data tell. */
export type Condition =
  /** With `orOne`, a size of 1 stretches to the other. */
  | { readonly kind: "equal"; readonly size: Unknown; readonly to: Unknown; readonly orOne: boolean }
  | { readonly kind: "oneOf"; readonly size: Unknown; readonly values: readonly number[] }
  | { readonly kind: "atLeast"; readonly size: Unknown; readonly than: number }
  | { readonly kind: "atMost"; readonly size: Unknown; readonly than: number }
  | { readonly kind: "multiple"; readonly size: Unknown; readonly of: number };

/** What is known of such sizes, by their keys. Sizes that are equal share the key of one of them. */
export interface Facts {
  readonly keys: Map<string, string>;
  readonly least: Map<string, number>;
  readonly most: Map<string, number>;
  readonly values: Map<string, readonly number[]>;
  readonly told: Set<string>;
}

export function noFacts(): Facts {
  return { keys: new Map(), least: new Map(), most: new Map(), values: new Map(), told: new Set() };
}

/** What a condition adds to what is known: nothing, itself or a narrower one, or that it cannot hold with the others. */
export function learn(facts: Facts, condition: Condition): Condition | "known" | "impossible" {
  const key = keyOf(facts, condition.size);
  const values = facts.values.get(key);
  switch (condition.kind) {
    case "equal":
      return learnEqual(facts, condition);
    case "oneOf":
      return learnValues(facts, condition.size, condition.values);
    case "atLeast":
      if (values)
        return learnValues(
          facts,
          condition.size,
          values.filter((v) => v >= condition.than),
        );
      if ((facts.most.get(key) ?? Infinity) < condition.than) return "impossible";
      if (leastOf(condition.size, facts.least) >= condition.than) return "known";
      facts.least.set(condition.size.key, condition.than);
      return condition;
    case "atMost":
      if (values)
        return learnValues(
          facts,
          condition.size,
          values.filter((v) => v <= condition.than),
        );
      if (leastOf(condition.size, facts.least) > condition.than) return "impossible";
      if ((facts.most.get(key) ?? Infinity) <= condition.than) return "known";
      facts.most.set(key, condition.than);
      return condition;
    case "multiple": {
      if (values)
        return learnValues(
          facts,
          condition.size,
          values.filter((v) => v % condition.of === 0),
        );
      const note = `${key} % ${condition.of}`;
      if (facts.told.has(note)) return "known";
      facts.told.add(note);
      return condition;
    }
  }
}

/** Whether two conditions are of sizes that are known to be equal. */
export function sameSize(facts: Facts, one: Condition, other: Condition): boolean {
  return keyOf(facts, one.size) === keyOf(facts, other.size);
}

function keyOf(facts: Facts, { key }: Unknown): string {
  let at = key;
  for (let next = facts.keys.get(at); next !== undefined; next = facts.keys.get(at)) at = next;
  return at;
}

function learnValues(
  facts: Facts,
  size: Unknown,
  allowed: readonly number[],
): Condition | "known" | "impossible" {
  const key = keyOf(facts, size);
  const before = facts.values.get(key);
  const least = leastOf(size, facts.least);
  const most = facts.most.get(key) ?? Infinity;
  const values = (before?.filter((value) => allowed.includes(value)) ?? allowed).filter(
    (value) => least <= value && value <= most,
  );
  if (values.length === 0) return "impossible";
  if (values.length === before?.length) return "known";
  facts.values.set(key, values);
  return { kind: "oneOf", size, values };
}

function learnEqual(
  facts: Facts,
  condition: Extract<Condition, { kind: "equal" }>,
): Condition | "known" | "impossible" {
  const { size, to, orOne } = condition;
  const [one, other] = [keyOf(facts, size), keyOf(facts, to)];
  if (one === other) return "known";
  const [ours, theirs] = [facts.values.get(one), facts.values.get(other)];
  const stretched = orOne ? [1] : [];
  if (ours && !theirs && !(orOne && ours.includes(1))) return learnValues(facts, to, [...ours, ...stretched]);
  if (theirs && !(orOne && theirs.includes(1))) return learnValues(facts, size, [...theirs, ...stretched]);
  if (orOne) {
    const note = `${one} ~ ${other}`;
    if (facts.told.has(note)) return "known";
    facts.told.add(note);
    return condition;
  }
  facts.keys.set(one, other);
  if (ours) facts.values.set(other, ours);
  const [least, most] = [facts.least.get(size.key), facts.most.get(one)];
  if (least !== undefined) facts.least.set(to.key, Math.max(least, facts.least.get(to.key) ?? 1));
  if (most !== undefined) facts.most.set(other, Math.min(most, facts.most.get(other) ?? Infinity));
  return condition;
}
