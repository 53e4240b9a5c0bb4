import type * as ast from "../1-parse/ast.js";
import type { Span } from "../text/source.js";
import type { LayerPath } from "./layer-path.js";
import type { Names } from "./names.js";
import type { Writer } from "./writer.js";

/** Where code is printed. */
export interface Place {
  readonly writer: Writer;
  readonly names: Names;
  /** What `in` is called here. */
  readonly in: string | undefined;
  /** Whether it runs once, so that shapes are those of one node. */
  readonly once: boolean;
  /** Prints a body within: pipelines hold repeats, whose bodies hold blocks, whose bodies hold pipelines. */
  readonly writeBody: (place: Place, body: ast.Body, path: LayerPath, goal: Goal) => string;
}

/** Where a pipeline's value goes. */
export type Goal =
  | {
      readonly kind: "declare";
      readonly name: string;
      readonly span: Span;
      readonly shape: string | undefined;
    }
  | { readonly kind: "assign"; readonly name: string }
  | { readonly kind: "return" };
