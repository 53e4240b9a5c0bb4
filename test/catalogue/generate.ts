import fc from "fast-check";
import type { Built } from "../../src/5-emit/tfjs/layers/lookup.js";
import type { Callable, Option } from "../../src/catalogue/options.js";
import type { Sizes } from "./tensorflow.js";
import { valueOf } from "./written.js";

/** Values to try; each option's own type says which of them it takes. */
const pool = [
  ..."1 2 3 4 5 8 0 -1 -2 0.1 0.5 0.9 1.5 true false".split(" "),
  ..."[1] [2] [0] [-1] [1,2] [2,1] [3,2] [0,1] [1,0] [0,-1] [-1,2] [1,2,1] [2,1,3] [2,0,1] [0,1,2]".split(
    " ",
  ),
  "[[0,1],[1,0]]",
  "[[2,1],[0,3]]",
];

/** A call of `callable`, as written, with some of its options. */
export function callOf(callable: Callable, depth = 0): fc.Arbitrary<string> {
  const options = Object.entries(callable.options).flatMap(([name, option]) => {
    const value = valuesOf(option, depth);
    if (!value) return [];
    const given = value.map((text) => [`${name}: ${text}`]);
    return [
      option.required
        ? given
        : fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: given }),
    ];
  });
  return fc.tuple(...options).map((texts) => {
    const given = texts.flat();
    return given.length === 0 ? callable.name : `${callable.name}(${given.join(", ")})`;
  });
}

function valuesOf(option: Option<unknown>, depth: number): fc.Arbitrary<string> | undefined {
  const plain = [...pool, ...option.words].filter((text) => option.read(valueOf(text)).ok);
  const calls = depth < 2 ? option.calls.map((callable) => callOf(callable, depth + 1)) : [];
  const choices = [...(plain.length > 0 ? [fc.constantFrom(...plain)] : []), ...calls];
  return choices.length === 0 ? undefined : fc.oneof(...choices);
}

const size = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

function sizes(rank: number): fc.Arbitrary<Sizes> {
  return fc.array(size, { minLength: rank, maxLength: rank });
}

/** Shapes for its inputs: mostly of a rank that fits; for a fusion mostly alike. */
export function inputsOf(what: Built): fc.Arbitrary<readonly Sizes[]> {
  if (what.kind === "layer") {
    const { min, max } = what.input.ranks;
    const rank = fc.integer({ min: Math.max(1, min), max: Math.min(max, 4) });
    return rank.chain(sizes).map((shape) => [shape]);
  }
  const [least, most] = [what.sources.min, Math.min(what.sources.max, 3)];
  const alike = fc.tuple(fc.integer({ min: 1, max: 3 }).chain(sizes), fc.integer({ min: least, max: most }));
  const changed = fc
    .tuple(alike, fc.option(fc.nat(2)), fc.option(size))
    .map(([[shape, count], axis, other]) =>
      Array.from({ length: count }, (_, i) =>
        shape.map((old, at) => (i === 1 && at === axis && axis !== null ? (other ?? 2) : old)),
      ),
    );
  const mixed = fc.array(fc.integer({ min: 1, max: 3 }).chain(sizes), { minLength: least, maxLength: most });
  return fc.oneof({ weight: 4, arbitrary: changed }, { weight: 1, arbitrary: mixed });
}
