import type * as ast from "../1-parse/ast.js";
import { writeBlock } from "./block.js";
import { docComment } from "./comment.js";
import { constantCode } from "./constant.js";
import { writeFlow } from "./flow.js";
import type { Goal, Place } from "./place.js";
import { below } from "./layer-path.js";
import type { LayerPath } from "./layer-path.js";
import { addPipeline, liveDeclarations } from "./liveness.js";
import { claim } from "./names.js";
import { writeShared } from "./shared.js";

/** The statements of a block's or a turn's body: its declarations, then what it gives. */
export function writeBody(place: Place, body: ast.Body, path: LayerPath, goal: Goal): string {
  const { writer } = place;
  const used = new Set<object>();
  const out = body.pipeline
    ? undefined
    : body.declarations.findLast((d) => "name" in d && d.name.text === "out");
  if (body.pipeline) addPipeline(writer, body.pipeline, used);
  if (out) used.add(out);
  const live = liveDeclarations(writer, body.declarations, used);
  const declarations = live.map((declaration) =>
    // The declaration that the body gives needs no name of its own.
    declaration === out && "pipeline" in declaration
      ? writeFlow(place, declaration.pipeline, below(path, declaration.name.text), goal)
      : writeDeclaration(place, declaration, path),
  );
  const result = body.pipeline ? writeFlow(place, body.pipeline, path, goal) : "";
  return declarations.join("") + result;
}

function writeDeclaration(place: Place, declaration: ast.Declaration, path: LayerPath): string {
  const { writer, names } = place;
  if (!("name" in declaration)) return "";
  const doc = docComment(declaration.doc);
  const at = below(path, declaration.name.text);
  const name = claim(names, declaration.name.text);
  switch (declaration.kind) {
    case "const": {
      const code = constantCode(writer, declaration, name);
      writer.identifiers.set(declaration, name);
      return `${doc}${code}\n`;
    }
    case "block":
      writer.identifiers.set(declaration, name);
      return writeBlock(place, declaration, name);
    case "shared":
      writer.identifiers.set(declaration, name);
      return doc + writeShared(place, declaration, name, at);
    case "branch":
    case "trunk":
    case "fuse": {
      const code = writeFlow(place, declaration.pipeline, at, {
        kind: "declare",
        name,
        span: declaration.span,
        shape: undefined,
      });
      writer.identifiers.set(declaration, name);
      return doc + code;
    }
    default:
      return "";
  }
}
