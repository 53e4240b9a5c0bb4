import type { Value } from "../catalogue/value.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type * as ast from "../1-parse/ast.js";
import type { NetworkBuilder } from "./network-builder.js";
import type { Meaning } from "./resolved.js";

/** What unrolling knows, and what it makes. */
export interface Unroller {
  readonly meaning: ReadonlyMap<ast.Name, Meaning>;
  /** Whether a name means nothing, which was told: it has no value either. */
  readonly isUnknown: (name: string) => boolean;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly network: NetworkBuilder;
  /** The blocks that are called, callees first. */
  readonly blocks: Set<ast.BlockDeclaration>;
  readonly parameterValues: Map<ast.Parameter, Value[]>;
  /** Steps taken, so that turns without nodes come to an end too. */
  work: number;
  stopped: boolean;
}
