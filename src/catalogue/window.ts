import { add, ceilDivide, dimText, floorDivide, isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import { blame } from "./problem.js";
import type { RuleFix, Problem } from "./problem.js";

/** A window that slides over a map: a kernel or a pool. Pools without strides step by their own size. */
export interface Window {
  readonly kernelSize?: readonly number[];
  readonly poolSize?: readonly number[];
  readonly strides?: readonly number[] | undefined;
  readonly padding: "valid" | "same";
  readonly dilationRate?: readonly number[];
}

interface Axis {
  readonly size: number;
  readonly stride: number;
  readonly dilation: number;
  /** From the window's first value to its last, gaps counted. */
  readonly reach: number;
}

function axesOf(o: Window): readonly Axis[] {
  const sizes = o.kernelSize ?? o.poolSize ?? [];
  const strides = o.strides ?? (o.poolSize ? sizes : sizes.map(() => 1));
  return sizes.map((size, i) => {
    const dilation = o.dilationRate?.[i] ?? 1;
    return { size, stride: strides[i] ?? 1, dilation, reach: (size - 1) * dilation + 1 };
  });
}

function slideAxis(size: Dim, { reach, stride }: Axis, padding: "valid" | "same"): Dim {
  return padding === "same" ? ceilDivide(size, stride) : floorDivide(add(size, stride - reach), stride);
}

/** The map that a sliding window leaves, with `channels` as its last axis. */
export function slide(map: readonly Dim[], o: Window, channels: Dim): Shape | Problem {
  const axes = axesOf(o);
  const sizes = map.map((size, i) => {
    const axis = axes[i];
    return axis ? slideAxis(size, axis, o.padding) : size;
  });
  return sizes.some((size) => isKnown(size) && size < 1) ? tooLarge(map, o, axes) : [...sizes, channels];
}

function tooLarge(map: readonly Dim[], o: Window, axes: readonly Axis[]): Problem {
  const option = o.kernelSize ? "kernelSize" : "poolSize";
  const reaches = axes.map((a) => a.reach);
  const dilated = axes.some((a) => a.dilation > 1 && a.size > 1);
  const window = times(axes.map((a) => a.size));
  const why =
    `the window of ${dilated ? `${window}, ${times(reaches)} with its gaps,` : window} ` +
    `is larger than the map of ${map.map(dimText).join(" × ")}`;
  const empty = map.some((size) => isKnown(size) && size < 1);
  return blame(option, why, { code: "E0304", fixes: empty ? [] : smallerWindow(option, map, axes) });
}

function smallerWindow(option: string, map: readonly Dim[], axes: readonly Axis[]): RuleFix[] {
  const fitting = axes.map(({ size, dilation }, i) => {
    const room = map[i] ?? 0;
    return isKnown(room) ? Math.min(size, Math.floor((room - 1) / dilation) + 1) : size;
  });
  const value = allEqual(fitting) ? String(fitting[0]) : `[${fitting.join(", ")}]`;
  return [
    { kind: "option", title: "pad the map: `padding: same`", option: "padding", value: "same" },
    { kind: "option", title: `make the window ${value}`, option, value },
  ];
}

/** The sums behind `slide`, an axis a line. */
export function slideArithmetic(map: Readonly<Record<string, Dim>>, o: Window): readonly string[] {
  const axes = axesOf(o);
  return Object.entries(map).flatMap(([name, size], i) => {
    const axis = axes[i];
    if (!axis) return [];
    const { stride, reach } = axis;
    const result = dimText(slideAxis(size, axis, o.padding));
    const sum =
      o.padding === "same"
        ? `⌈${dimText(size)} / ${stride}⌉`
        : `⌊(${dimText(size)} - ${reach}) / ${stride}⌋ + 1`;
    return [`${name}: ${sum} = ${result}`];
  });
}

function allEqual(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

/** `5`, or `5 × 3`. */
function times(values: readonly number[]): string {
  return allEqual(values) ? String(values[0]) : values.join(" × ");
}
