export type { WrittenSize } from "../shape/written.js";

/** What stands before the brackets of an input's or a head's type: `image`, `class`. */
export interface TypeKind {
  readonly name: string;
  readonly doc: string;
  readonly sizes: SizesRule;
  /** Words of other libraries for it. */
  readonly aliases: readonly string[];
  /** As people write it. */
  readonly example: string;
}

export interface SizesRule {
  /** What each size counts, in order. */
  readonly names: readonly string[];
  /** The brackets may be left out. */
  readonly optional?: boolean;
  /** There may be any number of sizes. */
  readonly open?: boolean;
  /** `?` is allowed. */
  readonly unknown: boolean;
  /** The least that each size may be; 1 unless told. */
  readonly least?: readonly number[];
}

/** `image[height, width, channels]` */
export function typeText({ name, sizes }: TypeKind): string {
  if (sizes.names.length === 0 && !sizes.open) return name;
  const inside = sizes.open ? "…" : sizes.names.join(", ");
  const full = `${name}[${inside}]`;
  return sizes.optional ? `${name} or ${full}` : full;
}
