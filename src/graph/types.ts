import type { Kind } from "./kinds.js";

/** A network as plain data: it can be sent to a page or a webview as JSON. */
export interface NetworkGraph {
  readonly name: string;
  readonly doc: string;
  /** In an order in which every node comes after its sources. */
  readonly nodes: readonly GraphNode[];
  /** Outer groups before those in them. */
  readonly groups: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
  readonly weights: number;
  readonly multiplyAdds: string;
}

export interface GraphNode {
  /** The node's path in the model; `head:digit` for the end of a head. */
  readonly id: string;
  readonly kind: Kind;
  /** The declaration that is this node alone: the name of a fusion, most often. */
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** A function that the layer applies to its own output. */
  readonly activation: string;
  readonly group: string | undefined;
  readonly shape: string;
  /** Its own; none where it computes with another's. */
  readonly weights: number;
  readonly sharedWith: string | undefined;
  readonly multiplyAdds: string;
  readonly optional: boolean;
  /** Whether it leads to a head, and so is built. */
  readonly live: boolean;
  readonly place: Place;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Of what flows along it. */
  readonly shape: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A box around nodes: a declaration's lane, the call of a block or a shared part, a repeat, or one of its turns. */
export interface GraphGroup {
  readonly id: string;
  readonly kind: "lane" | "call" | "repeat" | "turn";
  /** `branch a`, `channel(8)`, `repeat`, `i = 2`. */
  readonly label: string;
  /** The names that folding knows it by: `a`, `channel`, `repeat`, `i = 2`. */
  readonly names: readonly string[];
  /** How often a repeat goes round. */
  readonly turns: number;
  /** The call that is all there is in it: `channel(8)`. */
  readonly call: string;
  /** The declaration's name, for the box of a whole declaration. */
  readonly lane: string;
  readonly parent: string | undefined;
  readonly place: Place;
}

/** What is to be drawn once some groups are folded: cards, boxes around them, and edges between them. */
export interface Picture {
  readonly name: string;
  readonly doc: string;
  readonly cards: readonly Card[];
  readonly boxes: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
}

/** A node of the picture: a layer with the small ones after it, or a whole group. */
export interface Card {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** Small steps right after it, such as its activation. */
  readonly chips: readonly { readonly kind: Kind; readonly text: string }[];
  readonly note: string;
  /** Kinds of the layers in a folded group, in order. */
  readonly strip: readonly Kind[];
  readonly box: string | undefined;
  readonly folded: boolean;
  readonly optional: boolean;
  readonly live: boolean;
  readonly nodes: readonly GraphNode[];
}
