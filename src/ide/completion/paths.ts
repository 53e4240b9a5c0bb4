import type { Analysis } from "../analysis.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

/** Specs, or data of a format. */
type Wanted = "specs" | { readonly dataOf: string };

/** Files and folders beside the spec and below it; `written` is what stands in the quotes before the cursor. */
export function pathItems(
  { file, host }: Analysis,
  written: string,
  wanted: Wanted,
): readonly CompletionItem[] {
  if (!host.listFolder || written.startsWith("/")) return [];
  const inner = written.slice(0, written.lastIndexOf("/") + 1);
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  return host.listFolder(folder + inner).flatMap((name): CompletionItem[] => {
    if (name.startsWith(".")) return [];
    if (name.endsWith("/")) return [plainItem("folder", name, "folder", { rank: 3 })];
    if (name.endsWith(".mcnn") !== (wanted === "specs")) return [];
    // Files of a format often have its name in theirs: `rows.csv`, `train-labels-idx1-ubyte.gz`.
    const suits = wanted === "specs" || name.toLowerCase().includes(wanted.dataOf);
    return [plainItem("file", name, "file", { rank: suits ? 2 : 4 })];
  });
}
