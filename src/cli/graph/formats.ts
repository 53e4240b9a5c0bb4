import type { Theme } from "../../graph/index.js";

export const graphFormats = ["svg", "png", "html", "mermaid", "dot"] as const;
export type GraphFormat = (typeof graphFormats)[number];

export interface PictureFlags {
  readonly out?: string;
  readonly format?: GraphFormat;
  readonly fold?: readonly string[];
  readonly theme: Theme;
}
