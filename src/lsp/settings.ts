/** What a client may set under `mcnn`. */
export interface Settings {
  readonly inlayHints: { readonly shapes: boolean; readonly weights: boolean };
}

export const standardSettings: Settings = { inlayHints: { shapes: true, weights: true } };

/** Takes what is well-formed of a client's settings; the standard holds for the rest. */
export function readSettings(given: unknown): Settings {
  const hints = field(given, "inlayHints");
  const { shapes, weights } = standardSettings.inlayHints;
  return { inlayHints: { shapes: flag(hints, "shapes", shapes), weights: flag(hints, "weights", weights) } };
}

function field(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null
    ? Object.entries(of).find(([key]) => key === name)?.[1]
    : undefined;
}

function flag(of: unknown, name: string, standard: boolean): boolean {
  const value = field(of, name);
  return typeof value === "boolean" ? value : standard;
}
