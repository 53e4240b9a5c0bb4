import type { Problem } from "../catalogue/problem.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Shape } from "../shape/shape.js";
import type { NetworkNode } from "../2-resolve/resolved.js";
import type { ModelNode } from "./node.js";

/** What a network is compiled to, as far as the check has to know it: what it cannot do, of all that is right. */
export interface Target {
  /** Why it cannot do a step that the catalogue allows, if so. */
  readonly refuseStep: (step: Step) => Problem | undefined;
  /** What it cannot do where several steps play together. */
  readonly refuseNetwork: (network: Network) => readonly Diagnostic[];
}

export interface Step {
  readonly operation: Extract<NetworkNode["operation"], { kind: "layer" | "fusion" }>;
  readonly sources: readonly Shape[];
  /** Its options as their types read them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What it gives. */
  readonly shape: Shape;
}

export interface Network {
  readonly nodes: readonly ModelNode[];
  /** The nodes from which a way leads to an output. */
  readonly live: ReadonlySet<number>;
  /** Whether nothing of the spec was lost before. */
  readonly whole: boolean;
}
