import type { CardLines } from "./card-lines.js";
import type { Card, GraphGroup } from "./types.js";

/** Above what is in a box. */
export const boxLabelHeight = 22;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture with a place for everything. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly { readonly card: Card; readonly lines: CardLines; readonly at: Rectangle }[];
  /** Outer boxes first. */
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

/** A box, or what of it is in one row. */
export interface PlacedBox {
  readonly box: GraphGroup;
  readonly label: string;
  readonly at: Rectangle;
  /** Goes on at this side, in another row. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label: { readonly text: string; readonly at: Rectangle } | undefined;
}
