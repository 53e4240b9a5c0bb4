import type { Analysis } from "../analysis.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

/** Files and folders beside the spec and below it; `written` is what stands in the quotes before the cursor. */
export function pathItems(
  { file, host }: Analysis,
  written: string,
  endings: readonly string[],
): readonly CompletionItem[] {
  if (!host.listFolder || written.startsWith("/")) return [];
  const inner = written.slice(0, written.lastIndexOf("/") + 1);
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  return host.listFolder(folder + inner).flatMap((name): CompletionItem[] => {
    if (name.startsWith(".")) return [];
    if (name.endsWith("/")) return [plainItem("folder", name, "folder", { rank: 3 })];
    return endings.length === 0 || endings.some((ending) => name.endsWith(ending))
      ? [plainItem("file", name, "file", { rank: 2 })]
      : [];
  });
}
