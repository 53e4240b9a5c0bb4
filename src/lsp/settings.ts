/** What a client may set under `mcnn`. */
export interface Settings {
  readonly inlayHints: { readonly shapes: boolean; readonly weights: boolean };
  /** Whether what builds but is unwise is shown. */
  readonly lint: { readonly enable: boolean };
}

export const standardSettings: Settings = {
  inlayHints: { shapes: true, weights: true },
  lint: { enable: true },
};

/** Takes what is well-formed of a client's settings; the rest is as it was. */
export function readSettings(given: unknown, before: Settings): Settings {
  const hints = field(given, "inlayHints");
  const { shapes, weights } = before.inlayHints;
  return {
    inlayHints: { shapes: flag(hints, "shapes", shapes), weights: flag(hints, "weights", weights) },
    lint: { enable: flag(field(given, "lint"), "enable", before.lint.enable) },
  };
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
