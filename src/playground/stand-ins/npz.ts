import type { OpenSource } from "../../runtime/data/openSource.js";
import { findInside } from "./folder.js";

/** As `runtime/data/npz.ts`: the page has no archives, so each is missing. */
export function openNpz(folder: string, path: string): OpenSource {
  throw new Error(`${findInside(folder, path)} is not an archive`);
}
