import { withSettings } from "./braces.js";
import { isRule, isToken, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import type { Doc, Layout } from "./layout.js";
import { declared } from "./pipeline.js";

/** Words with a space between. */
export function words(layout: Layout, parts: readonly Kid[]): Doc {
  return parts.map((kid, i) => [i === 0 ? "" : layout.space(kid), layout.print(kid)]);
}

/** `data { … }`, `train { … }`, `expect { … }` */
export function settingsOf(layout: Layout, [keyword, ...rest]: readonly Kid[]): Doc {
  const [settings] = rest;
  const braces = isRule(settings, "settings") ? kids(settings) : rest;
  return withSettings(layout, () => layout.print(keyword), braces, undefined);
}

/** `optional input name:` */
export function inputLead(layout: Layout, parts: readonly Kid[]): Doc {
  const colon = parts.findIndex((kid) => isToken(kid, "Colon"));
  return [words(layout, parts.slice(0, colon)), layout.nothing(parts[colon]), layout.print(parts[colon])];
}

export function inputDeclaration(layout: Layout, parts: readonly Kid[]): Doc {
  return typed(layout, parts, "expression");
}

export function head(layout: Layout, parts: readonly Kid[]): Doc {
  return typed(layout, parts, "pipeline");
}

/** A name, its type, its pipeline and its settings. */
function typed(layout: Layout, parts: readonly Kid[], begins: "expression" | "pipeline"): Doc {
  const type = parts.find((kid) => isRule(kid, "type"));
  const equals = parts.find((kid) => isToken(kid, "Equals"));
  const settings = parts.find((kid) => isRule(kid, "settings"));
  const from = parts.findIndex((kid) => isRule(kid, begins));
  const lead = (): Doc => [
    inputLead(layout, parts),
    layout.pad(type, type),
    layout.space(type),
    layout.print(type),
    equals ? [layout.space(equals), layout.print(equals)] : "",
  ];
  const id = Symbol("pipeline");
  const written = parts.slice(from).filter((kid) => kid !== settings);
  const steps =
    begins === "pipeline" ? written.flatMap((kid) => (isRule(kid, "pipeline") ? kids(kid) : [])) : written;
  const before = () => (from < 0 ? lead() : declared(layout, lead, steps, id));
  return isRule(settings, "settings")
    ? withSettings(layout, before, kids(settings), from < 0 ? undefined : id)
    : before();
}

/** `branch name =` */
export function flowLead(layout: Layout, parts: readonly Kid[]): Doc {
  return words(layout, parts.slice(0, 3));
}

export function flow(layout: Layout, parts: readonly Kid[]): Doc {
  return declared(layout, () => flowLead(layout, parts), stepsOf(parts), Symbol("pipeline"));
}

export function stepsOf(parts: readonly Kid[]): readonly Kid[] {
  const pipeline = parts[3];
  return isRule(pipeline, "pipeline") ? kids(pipeline) : [];
}
