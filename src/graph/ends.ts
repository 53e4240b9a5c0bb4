import type { InputDeclaration } from "../1-parse/ast.js";
import { identity } from "../catalogue/activations.js";
import type { Model, ModelNode } from "../3-check/model.js";
import type { Span } from "../text/source.js";
import { shapeLabel } from "./wording.js";
import type { GraphNode, Place } from "./types.js";

/** What is said of an input beside what all nodes have. */
export function inputNode(
  declaration: InputDeclaration,
): Pick<GraphNode, "kind" | "title" | "detail" | "optional"> {
  const { name, type, optional } = declaration;
  return { kind: "input", title: name.text, detail: type.name.text, optional };
}

/** A layer that only gives a head's output its name; the picture has the head itself. */
export function isNameOfHead({ operation, owner, path, span, nameSpan }: ModelNode): boolean {
  if (operation.kind !== "layer" || operation.layer.name !== identity || owner.kind !== "head") return false;
  return (
    path === owner.name.text && nameSpan.start === owner.pipeline.span.start && nameSpan.end === span.end
  );
}

/** The ends of the network, at the right, each with the node that it reads. */
export function headNodes(
  { heads }: Model,
  placeOf: (span: Span) => Place,
): { readonly node: GraphNode; readonly source: number }[] {
  return heads.flatMap(({ name, node, checked, declaration, type, shape }) => {
    if (node === undefined) return [];
    const head: GraphNode = {
      id: `head:${name}`,
      kind: "head",
      name: "",
      title: name,
      detail: [type.name.text, checked.loss.definition.name].join(" · "),
      activation: "",
      group: undefined,
      shape: shapeLabel(shape),
      weights: 0,
      sharedWith: undefined,
      multiplyAdds: "0",
      optional: false,
      live: true,
      place: placeOf(declaration.span),
    };
    return [{ node: head, source: node }];
  });
}
