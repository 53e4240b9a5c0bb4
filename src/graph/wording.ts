import { dimText, isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";

/** `28×28×1`, as papers write it; a size that is a sum stands in parentheses. */
export function shapeLabel(shape: Shape | undefined): string {
  if (!shape) return "?";
  if (shape.length === 0) return "1";
  return shape
    .map((dim) => (/ /.test(dimText(dim)) && shape.length > 1 ? `(${dimText(dim)})` : dimText(dim)))
    .join("×");
}

/** `4,640` in full up to five digits, then `22.5 M`. */
export function countLabel(count: number): string {
  const units = ["", " k", " M", " G", " T", " P"];
  let value = count;
  let unit = 0;
  if (count < 100_000) return grouped(count);
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${Number(value.toPrecision(3))}${units[unit] ?? ""}`;
}

export function weightsLabel(count: number): string {
  return count === 1 ? "1 weight" : `${countLabel(count)} weights`;
}

export function dimCount(dim: Dim): string {
  return isKnown(dim) ? grouped(dim) : dimText(dim);
}

export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The text with an ellipsis in place of its end, where it is too long for a picture. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
