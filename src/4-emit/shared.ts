import type * as ast from "../1-parse/ast.js";
import { writeFlow } from "./flow.js";
import type { LayerPath } from "./layer-path.js";
import { pathCode } from "./layer-path.js";
import { claim, within } from "./names.js";
import { sharedForm, stagesOf } from "./pipeline.js";
import { remark } from "./writer.js";
import type { Place } from "./place.js";

/** A part whose weights several flows use: its layers are made once. */
export function writeShared(
  place: Place,
  declaration: ast.FlowDeclaration,
  name: string,
  path: LayerPath,
): string {
  const { writer } = place;
  const told = remark(writer, declaration.span, undefined);
  const form = sharedForm(place, declaration);
  if (form === "function") {
    const names = within(place.names);
    const x = claim(names, "x");
    writer.helpers.add("shared");
    const body = writeFlow({ ...place, names, in: x, once: false }, declaration.pipeline, path, {
      kind: "return",
    });
    const only = /^return ([^;]*);\n$/.exec(body)?.[1];
    return `const ${name} = shared(${pathCode(path)}, (${x}) => ${only ?? `{\n${body}}`});${told}\n`;
  }
  const layers = stagesOf({ ...place, once: false }, declaration.pipeline, path).flatMap((stage) =>
    stage.kind === "layers" ? stage.layers.map(({ code }) => code) : [],
  );
  if (form === "layer") return `const ${name} = ${layers.join("")};${told}\n`;
  return `const ${name} = [${layers.map((code) => `${code}, `).join("")}];${told}\n`;
}
