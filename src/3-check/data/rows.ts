import { isSourceName } from "../../catalogue/paths.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0504 } from "../../diagnostics/messages.generated.js";
import type { CheckedData, CheckedHead, CheckedInput } from "../checked.js";
import type { DataView } from "./view.js";

/** What names columns of the data. */
export interface Users {
  readonly inputs: readonly (CheckedInput | undefined)[];
  readonly heads: readonly (CheckedHead | undefined)[];
  readonly data: CheckedData | undefined;
}

/** Sources that are used together need a row for each row of the others. */
export function checkRowCounts(users: Users, view: DataView): Diagnostic[] {
  const used = usedSources(users);
  const counted = [...view.values()].filter(({ name, found }) => found && used.has(name));
  const [first] = counted;
  return counted.flatMap(({ name, found, call }) => {
    const rows = found?.rows ?? 0;
    const others = first?.found?.rows ?? 0;
    if (!first || rows === others) return [];
    return [
      E0504({ source: name, rows, first: first.name, others }, call.span, { because: first.call.span }),
    ];
  });
}

/** How many rows train, where the files and the split say. */
export function trainingRows(users: Users, view: DataView): number | undefined {
  const used = usedSources(users);
  const rows = [...view.values()].find(({ name }) => used.has(name))?.found?.rows;
  const share = users.data?.split.values["train"];
  return rows === undefined || typeof share !== "number" ? undefined : Math.round(rows * share);
}

/** All but the source of the test rows, which are rows of their own. */
function usedSources({ inputs, heads, data }: Users): ReadonlySet<string> {
  const test = data?.split.values["test"];
  const used = [...inputs.map((input) => input?.from), ...heads.map((head) => head?.target)];
  const names = used.flatMap((columns) => (columns ? [columns.source] : []));
  return new Set(names.filter((name) => !isSourceName(test) || name !== test.source));
}
