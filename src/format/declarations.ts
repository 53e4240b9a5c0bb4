import { withSettings } from "./braces.js";
import type { Doc, Layout } from "./layout.js";
import { pad } from "./padding.js";
import { declared } from "./pipeline.js";
import { print, words } from "./print.js";
import { nothing, space } from "./separators.js";
import { isRule, isToken } from "./tree.js";
import type { Part } from "./tree.js";

/** `data { … }`, `train { … }`, `expect { … }` */
export function settingsOf(layout: Layout, [keyword, ...rest]: readonly Part[]): Doc {
  const [settings] = rest;
  const braces = isRule(settings, "settings") ? settings.parts : rest;
  return withSettings(layout, (at) => print(at, keyword), braces, undefined);
}

/** `optional input name:` */
export function inputLead(layout: Layout, parts: readonly Part[]): Doc {
  const colon = parts.findIndex((part) => isToken(part, "Colon"));
  return [words(layout, parts.slice(0, colon)), nothing(layout, parts[colon]), print(layout, parts[colon])];
}

export function inputDeclaration(layout: Layout, parts: readonly Part[]): Doc {
  return typed(layout, parts, "expression");
}

export function head(layout: Layout, parts: readonly Part[]): Doc {
  return typed(layout, parts, "pipeline");
}

/** A name, its type, its pipeline and its settings. */
function typed(layout: Layout, parts: readonly Part[], begins: "expression" | "pipeline"): Doc {
  const type = parts.find((part) => isRule(part, "type"));
  const equals = parts.find((part) => isToken(part, "Equals"));
  const settings = parts.find((part) => isRule(part, "settings"));
  const from = parts.findIndex((part) => isRule(part, begins));
  const lead = (at: Layout): Doc => [
    inputLead(at, parts),
    pad(at, type, type),
    space(at, type),
    print(at, type),
    equals ? [space(at, equals), print(at, equals)] : "",
  ];
  const id = Symbol("pipeline");
  const written = parts.slice(from).filter((part) => part !== settings);
  const steps =
    begins === "pipeline" ? written.flatMap((part) => (isRule(part, "pipeline") ? part.parts : [])) : written;
  const before = (at: Layout) => (from < 0 ? lead(at) : declared(at, lead, steps, id));
  return isRule(settings, "settings")
    ? withSettings(layout, before, settings.parts, from < 0 ? undefined : id)
    : before(layout);
}

/** `branch name =` */
export function flowLead(layout: Layout, parts: readonly Part[]): Doc {
  return words(layout, parts.slice(0, 3));
}

export function flow(layout: Layout, parts: readonly Part[]): Doc {
  return declared(layout, (at) => flowLead(at, parts), stepsOf(parts), Symbol("pipeline"));
}

export function stepsOf(parts: readonly Part[]): readonly Part[] {
  const pipeline = parts[3];
  return isRule(pipeline, "pipeline") ? pipeline.parts : [];
}
