import type * as ast from "../1-parse/ast.js";
import { argumentCode } from "./argument.js";
import { docComment } from "./comment.js";
import { addBody } from "./liveness.js";
import { claim, within } from "./names.js";
import { roleOf, typeOf } from "./parameter.js";
import { isReference } from "./pipeline.js";
import { blockShapes } from "./shapes.js";
import { lineOf } from "./writer.js";
import type { Place } from "./place.js";
import type { Writer } from "./writer.js";

/** A block as a function of a name, what flows in, and its parameters. */
export function writeBlock(place: Place, block: ast.BlockDeclaration, name: string): string {
  const { writer } = place;
  const names = within(place.names);
  const used = new Set<object>();
  addBody(writer, block.body, used);
  const parameters = block.parameters.map((parameter) =>
    writeParameter(place, names, block, parameter, used),
  );
  const path = claim(names, "name");
  const x = claim(names, "x");
  const line = lineOf(writer, block.span);
  writer.line = line;
  const code = place.writeBody({ ...place, names, in: x, once: false }, block.body, [{ code: path }], {
    kind: "return",
  });
  const pathParameter = addsLayers(writer, block.body) ? path : `_${path}`;
  const signature = [`${pathParameter}: string`, `${x}: tf.SymbolicTensor`, ...parameters].join(", ");
  const about = `Block \`${block.name.text}\`, ${line}${blockShapes(writer.model, writer.calls, block)}.`;
  return `${docComment(block.doc, about)}function ${name}(${signature}): tf.SymbolicTensor {\n${code}}\n`;
}

function writeParameter(
  { writer }: Place,
  names: Place["names"],
  block: ast.BlockDeclaration,
  parameter: ast.Parameter,
  used: ReadonlySet<object>,
): string {
  // TypeScript lets a parameter go unused when its name begins so.
  const name = claim(names, used.has(parameter) ? parameter.name.text : `_${parameter.name.text}`);
  writer.identifiers.set(parameter, name);
  const role = roleOf(writer, parameter, block);
  const values = writer.model.resolved.parameterValues.get(parameter) ?? [];
  const type = typeOf(values, role);
  if (!parameter.fallback) return `${name}: ${type}`;
  const fallback = argumentCode(writer, role, parameter.fallback);
  // A number speaks for itself.
  return type === "number" || type === "boolean" ? `${name} = ${fallback}` : `${name}: ${type} = ${fallback}`;
}

/** Whether anything in a body is named after the call. */
function addsLayers(writer: Writer, { declarations, pipeline }: ast.Body): boolean {
  const pipelines = [
    ...declarations.flatMap((d) => ("pipeline" in d ? [d.pipeline] : [])),
    ...(pipeline ? [pipeline] : []),
  ];
  return pipelines.some(({ steps }) =>
    steps.some((step) =>
      step.kind === "repeat"
        ? addsLayers(writer, step.body)
        : step.kind === "call" && !isReference(writer, step),
    ),
  );
}

/** Whether a block is declared at the top of a file, so that its function is too. */
export function isTopLevel(asts: readonly ast.Ast[], block: ast.BlockDeclaration): boolean {
  return asts.some(({ declarations }) => declarations.includes(block));
}
