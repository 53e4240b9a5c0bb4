import type { Value } from "../catalogue/value.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type * as ast from "../1-parse/ast.js";
import type { Assertion, Meaning, NetworkNode, Passage } from "./resolved.js";

/** The network while it grows. */
export interface Unroller {
  readonly meaning: ReadonlyMap<ast.Name, Meaning>;
  readonly nodes: NetworkNode[];
  readonly assertions: Assertion[];
  readonly passages: Passage[];
  readonly paths: Set<string>;
  readonly blocks: Set<ast.BlockDeclaration>;
  readonly parameterValues: Map<ast.Parameter, Value[]>;
  readonly report: (diagnostic: Diagnostic) => void;
  /** The top-level declaration being unrolled. */
  owner: ast.Declaration;
  /** Steps taken, so that turns without nodes come to an end too. */
  work: number;
  stopped: boolean;
}
