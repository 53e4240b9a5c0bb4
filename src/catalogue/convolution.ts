import { add, multiply } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import { padding2d } from "./common.js";
import { integer, option, perAxis } from "./options.js";

/** What the convolutions over `axes` axes share. */
export function convolutionOptions(axes: number) {
  const ones = new Array<number>(axes).fill(1);
  return {
    filters: option(integer({ min: 1 }), { doc: "channels of the output" }),
    kernelSize: option(perAxis(axes), { doc: sizesDoc[axes] ?? "size of the kernel" }),
    strides: option(perAxis(axes), {
      default: ones,
      doc: "steps from one position of the kernel to the next",
    }),
    padding: option(padding2d, { default: "valid", doc: "`same` pads with zeros to keep the map's size" }),
    dilationRate: option(perAxis(axes), { default: ones, doc: "gaps between the kernel's values" }),
  };
}

const sizesDoc: Readonly<Record<number, string>> = {
  1: "length of the kernel",
  2: "height and width of the kernel",
  3: "depth, height and width of the kernel",
};

export const depthMultiplier = option(integer({ min: 1 }), {
  default: 1,
  doc: "channels that come from each channel",
});

interface Spread {
  readonly kernelSize: readonly number[];
  readonly strides: readonly number[];
  readonly padding: "valid" | "same";
}

/** The map before a window slid over it: the way back of `slide`. */
export function unslide(map: readonly Dim[], o: Spread): readonly Dim[] {
  return map.map((size, i) => {
    const stride = o.strides[i] ?? 1;
    const border = o.padding === "same" ? 0 : Math.max((o.kernelSize[i] ?? 1) - stride, 0);
    return add(multiply(size, stride), border);
  });
}
