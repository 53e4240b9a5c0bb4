import { metrics } from "../catalogue/metrics/index.js";
import { integer } from "../catalogue/options.js";
import type { Value } from "../catalogue/value.js";
import { valueText } from "../catalogue/value.js";
import { replace } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/did-you-mean.js";
import { E0205, E0404, E0407 } from "../diagnostics/messages.generated.js";
import type { Span } from "../text/source.js";
import type { Resolved } from "../2-resolve/resolved.js";
import type { CheckedHead, CheckedTraining } from "./checked.js";
import { headSettings } from "./heads.js";
import { readValue } from "./settings-calls.js";
import type { Report } from "./settings-calls.js";
import { readSettings } from "./settings.js";

const settingNames = { monitor: ["metric", "watch"], patience: ["wait", "epochs"] };

/** `stopEarly: { monitor: digit.accuracy, patience: 5 }` */
export function readStopEarly(
  value: Value,
  resolved: Resolved,
  heads: readonly (CheckedHead | undefined)[],
  report: Report,
): CheckedTraining["stopEarly"] {
  if (value.kind !== "record") {
    const why = `${valueText(value)} is not of the form { monitor: loss, patience: 5 }`;
    report(E0205({ option: "stopEarly", why }, value.span));
    return undefined;
  }
  const given = readSettings("`stopEarly`", settingNames, value.entries, report);
  const patience = readValue(integer({ min: 1 }), "patience", given.get("patience"), report);
  const monitor = given.get("monitor");
  const known = value.entries.every((e) => Object.hasOwn(settingNames, e.name));
  for (const setting of ["monitor", "patience"])
    if (known && !value.entries.some((e) => e.name === setting)) {
      const why =
        setting === "monitor" ? "for example `monitor: loss`" : "epochs without improvement, such as 5";
      report(E0407({ owner: "stopEarly", setting, why }, value.span));
    }
  const watched = monitor && readMonitor(monitor, resolved, heads, report);
  return watched === undefined || patience === undefined ? undefined : { monitor: watched, patience };
}

/** `loss`, or a head's loss or metric: `digit.accuracy`. */
function readMonitor(
  value: Value,
  resolved: Resolved,
  heads: readonly (CheckedHead | undefined)[],
  report: Report,
): string | undefined {
  const possible = monitors(resolved, heads);
  if (possible === undefined || namesNothing(value, resolved)) return undefined;
  const written =
    value.kind === "word" ? value.value : value.kind === "path" ? value.parts.join(".") : undefined;
  if (written !== undefined && possible.includes(written)) return written;
  report(noMonitor(written ?? valueText(value), value.span, possible));
  return undefined;
}

/** A path whose first name is unknown was told where names are bound. */
function namesNothing(value: Value, { heads, data }: Resolved): boolean {
  const [first] = value.kind === "path" ? value.parts : [];
  if (first === undefined) return false;
  return (
    !heads.some((h) => h.declaration.name.text === first) && !data?.entries.some((e) => e.name === first)
  );
}

/** What can be watched; nothing when a head is in error, since its metrics are not surely known. */
function monitors(resolved: Resolved, heads: readonly (CheckedHead | undefined)[]): string[] | undefined {
  if (resolved.ast.lost.size > 0 || heads.some((head) => head === undefined)) return undefined;
  const names = resolved.heads.flatMap(({ declaration, settings }, i) => {
    const written = settings.find((s) => s.name === "metrics")?.value;
    const count = written?.kind === "list" ? written.items.length : written ? 1 : 0;
    const read = heads[i]?.metrics ?? [];
    const unsure = declaration.broken || settings.some((s) => !Object.hasOwn(headSettings, s.name));
    if (unsure || read.length < count) return undefined;
    const labels = read.flatMap(
      ({ definition, values }) => metrics.get(definition.name)?.label(values) ?? [],
    );
    return ["loss", ...labels].map((label) => `${declaration.name.text}.${label}`);
  });
  return names.every((name) => name !== undefined) ? ["loss", ...names] : undefined;
}

function noMonitor(written: string, at: Span, possible: readonly string[]) {
  const ending = possible.find((name) => name.endsWith(`.${written}`));
  const sameHead = possible.findLast((name) => name.startsWith(`${written.split(".")[0] ?? ""}.`));
  const near = ending ?? nearest(written, possible) ?? sameHead;
  const fixes = near === undefined ? [] : [replace(`write \`${near}\``, at, near)];
  return E0404({ name: written, why: `there are ${possible.join(", ")}` }, at, { fixes });
}
