import pc from "picocolors";
import type { Palette } from "../diagnostics/palette.js";

/** Whether a stream shows colours: a terminal does, unless the user wants none. */
export function hasColours(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = process.env;
  if (force !== undefined && force !== "") return force !== "0";
  return stream.isTTY && (no === undefined || no === "") && term !== "dumb";
}

export function paletteFor(stream: NodeJS.WriteStream): Palette {
  const c = pc.createColors(hasColours(stream));
  return {
    error: (text) => c.bold(c.red(text)),
    warning: (text) => c.bold(c.yellow(text)),
    information: (text) => c.bold(c.blue(text)),
    related: c.cyan,
    fix: (text) => c.bold(c.green(text)),
    strong: c.bold,
    faint: c.dim,
  };
}
