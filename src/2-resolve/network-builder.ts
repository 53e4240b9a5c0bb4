import type * as ast from "../1-parse/ast.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { E0202 } from "../diagnostics/messages.generated.js";
import type { Span } from "../text/source.js";
import type { Assertion, Network, NetworkNode, Passage, Via } from "./resolved.js";

type NewNode = Omit<NetworkNode, "id" | "owner" | "weightsOf">;

/** The network while it grows: nodes are added in the order in which they are computed. */
export class NetworkBuilder {
  readonly #nodes: NetworkNode[] = [];
  readonly #assertions: Assertion[] = [];
  readonly #passages: Passage[] = [];
  readonly #named = new Map<string, number>();
  readonly #paths = new Set<string>();
  readonly #report: (diagnostic: Diagnostic) => void;
  /** The top-level declaration whose nodes are added. */
  owner: ast.Declaration;

  constructor(owner: ast.Declaration, report: (diagnostic: Diagnostic) => void) {
    this.owner = owner;
    this.#report = report;
  }

  /** How many nodes there are, which is the next one's id. */
  get size(): number {
    return this.#nodes.length;
  }

  node(id: number): NetworkNode | undefined {
    return this.#nodes[id];
  }

  add(node: NewNode): number {
    if (this.#paths.has(node.path)) this.#report(E0202({ name: node.path }, node.nameSpan));
    this.#paths.add(node.path);
    return this.#push(node);
  }

  /** A node that stands for what an error took away. */
  lost(span: Span, via: Via | undefined): number {
    return this.#push({
      path: `?${this.size}`,
      operation: { kind: "lost" },
      sources: [],
      sourceSpans: [],
      arguments: [],
      complete: true,
      span,
      nameSpan: span,
      via,
    });
  }

  /** A name for what a node gives. */
  bind(name: string, node: number): void {
    this.#named.set(name, node);
  }

  assert(assertion: Assertion): void {
    this.#assertions.push(assertion);
  }

  pass(passage: Passage): void {
    this.#passages.push(passage);
  }

  /** The nodes from `begin` on have the weights of the nodes of an earlier use, in the same order. */
  shareWeights(begin: number, first: readonly number[]): void {
    for (const [i, id] of first.entries()) {
      const node = this.#nodes[begin + i];
      // A part within the part has its first owner already.
      if (node) this.#nodes[node.id] = { ...node, weightsOf: this.#nodes[id]?.weightsOf ?? id };
    }
  }

  /** What is left of a network that is too large would take long to check, and teach nothing. */
  clear(): void {
    this.#nodes.length = 0;
    this.#assertions.length = 0;
  }

  build(): Network {
    return {
      nodes: this.#nodes,
      assertions: this.#assertions,
      passages: this.#passages,
      named: this.#named,
    };
  }

  #push(node: NewNode): number {
    const id = this.#nodes.length;
    // Field by field: a spread would take most of the time that a large network takes.
    this.#nodes.push({
      id,
      path: node.path,
      operation: node.operation,
      sources: node.sources,
      sourceSpans: node.sourceSpans,
      arguments: node.arguments,
      complete: node.complete,
      span: node.span,
      nameSpan: node.nameSpan,
      via: node.via,
      owner: this.owner,
      weightsOf: undefined,
    });
    return id;
  }
}
