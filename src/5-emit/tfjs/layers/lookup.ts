import type { CatalogueFusion } from "../../../catalogue/fusions/index.js";
import type { CatalogueLayer } from "../../../catalogue/layers/index.js";
import type { Callable } from "../../../catalogue/options.js";
import type { Part } from "../../../catalogue/part.js";
import type { Construction, Entry, Values } from "./construction.js";
import { fusionTable } from "./fusions.js";
import { layerTable } from "./layers.js";

export type Built = CatalogueLayer | CatalogueFusion;

/** How it is built with these options. */
export function constructionOf(built: Built, values: Values): Construction {
  const entry = entryOf(built);
  if (typeof entry === "object" && "usual" in entry && entry.where(values)) return entry.instead;
  return usualConstruction(built);
}

/** How it is built with options that have nothing special about them. */
export function usualConstruction(built: Built): Construction {
  const entry = entryOf(built);
  if (typeof entry === "string") return { factory: entry };
  return "usual" in entry ? entry.usual : entry;
}

/** Every way in which it may be built. */
export function constructionsOf(built: Built): readonly Construction[] {
  const entry = entryOf(built);
  return typeof entry === "object" && "usual" in entry
    ? [entry.usual, entry.instead]
    : [usualConstruction(built)];
}

function entryOf(built: Built): Entry {
  return built.kind === "layer" ? layerTable[built.name] : fusionTable[built.name];
}

export function isBuilt(callable: Callable): callable is Built {
  return "kind" in callable && (callable.kind === "layer" || callable.kind === "fusion");
}

export function isPart(callable: Callable): callable is Part {
  return "kind" in callable && callable.kind === "part";
}
