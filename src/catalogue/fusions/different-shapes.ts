import { dimText, isKnown } from "../../shape/dim.js";
import type { Dim } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { blame } from "../problem.js";
import type { RuleFix, Problem } from "../problem.js";
import { steps } from "../steps.js";

/** Sources that do not fit together: source `at` is to blame, and `than` is what it is compared with. */
export function differentShapes(
  sources: readonly Shape[],
  at: number,
  than: number,
  needs: string,
  axis?: number,
): Problem {
  const shape = sources[at] ?? [];
  const wanted = sources[than] ?? [];
  const step = bridge(shape, wanted, axis);
  const fixes: RuleFix[] = step
    ? [{ kind: "insertBefore", title: `put \`${step}\` before it`, step, source: at }]
    : summary(shape, wanted, axis, than);
  const why = `${needs}: {${at}} is ${mapText(shape, wanted)}, {${than}} is ${mapText(wanted, shape)}`;
  const related = { source: than, message: `gives ${shapeText(wanted)}` };
  return blame(at, why, { code: "E0302", related, fixes });
}

/** Of a vector and a map, the map is made a vector. */
function summary(shape: Shape, wanted: Shape, axis: number | undefined, source: number): RuleFix[] {
  const pool = steps.means(wanted.length);
  const width = shape[0];
  if (shape.length !== 1 || pool === undefined || width === undefined || !isKnown(width)) return [];
  const project = axis === undefined && wanted.at(-1) !== width ? ` -> ${steps.weigh(width)}` : "";
  const step = pool + project;
  return [{ kind: "insertBefore", title: `put \`${step}\` before it`, step, source }];
}

/** The steps that bring `shape` to `wanted`, but for `axis`, where it may differ. */
function bridge(shape: Shape, wanted: Shape, axis: number | undefined): string | undefined {
  if (![...shape, ...wanted].every(isKnown)) return undefined;
  const last = wanted.at(-1) ?? 1;
  const channels = axis !== wanted.length - 1;
  if (shape.length === wanted.length) {
    const rank = shape.length;
    const map = wanted.slice(0, -1);
    const sameMap = map.every((size, i) => size === shape[i] || i === axis);
    const sameChannels = !channels || shape.at(-1) === last;
    if (!sameMap && rank !== 3) return undefined;
    const sizes = map.map((size, i) => (i === axis ? (shape[i] ?? 1) : size));
    const resize = sameMap ? [] : [steps.resize(sizes)];
    const project = steps.project(rank, last);
    if (!sameChannels && project === undefined) return undefined;
    return [...resize, ...(sameChannels ? [] : [project])].join(" -> ");
  }
  if (wanted.length !== 1) return undefined;
  return channels ? `${steps.flat()} -> ${steps.weigh(last)}` : steps.flat();
}

/** `28 × 28` where only the map differs, the whole shape elsewhere. */
function mapText(shape: Shape, other: Shape): string {
  const onlyMap = shape.length > 2 && shape.length === other.length && shape.at(-1) === other.at(-1);
  return onlyMap ? shape.slice(0, -1).map(dimText).join(" × ") : shapeText(shape);
}

/** The first source that differs for certain from one before it, and that one, by a rule on each pair of sizes. */
export function firstDifferent(
  sources: readonly Shape[],
  differs: (a: Dim, b: Dim, axis: number) => boolean,
): { readonly at: number; readonly than: number } | undefined {
  for (const [at, shape] of sources.entries()) {
    // All before: a size that is not known may be any of two that are.
    const than = sources
      .slice(0, at)
      .findIndex(
        (before) =>
          shape.length !== before.length ||
          shape.some((size, axis) => differs(size, before[axis] ?? 1, axis)),
      );
    if (than >= 0) return { at, than };
  }
  return undefined;
}
